using System.Data.Common;
using System.Globalization;
using System.Net;

namespace OpenDoorWeek.Web.Settings;

/// <summary>Checks all settings at once, so that the operator mends them in one go.</summary>
internal static class ReadSettings
{
    public abstract record Result
    {
        private Result() { }

        public sealed record Good(ServiceSettings Settings) : Result;

        /// <param name="Problems">One line each: environment name, what is wrong, what to do.</param>
        public sealed record Wrong(IReadOnlyList<string> Problems) : Result;
    }

    /// <param name="configuration">Environment, and files in /run/secrets named like the variables.</param>
    /// <param name="isDevelopment">What may be left out then has a default.</param>
    public static Result From(IConfiguration configuration, bool isDevelopment)
    {
        var values = new ConfiguredValues(configuration);
        values.Only("ConnectionStrings", "OpenDoorWeek");
        values.Only("Clock", "Now");
        values.Only("Postgres", "Programs");
        var addresses = ListenAddresses.From(values);
        var settings = new ServiceSettings(
            isDevelopment,
            ConnectionString(values, isDevelopment),
            addresses,
            PublicUrl(values, isDevelopment, addresses[0]),
            ReadMailSettings.From(values, isDevelopment),
            DataFolder(values),
            values.Text("Postgres__Programs"),
            KnownProxies(values, isDevelopment, addresses),
            Limits(values),
            Now(values, isDevelopment));
        return values.Problems.Count == 0 ? new Result.Good(settings) : new Result.Wrong(values.Problems);
    }

    private static string? ConnectionString(ConfiguredValues values, bool isDevelopment)
    {
        const string name = "ConnectionStrings__OpenDoorWeek";
        const string example = "Host=db.example.org;Database=opendoorweek;Username=opendoorweek;Password=...";
        var text = values.Text(name);
        try
        {
            if (text is not null)
            {
                var parts = new DbConnectionStringBuilder { ConnectionString = text };
                return parts.ContainsKey("Host") ? text : throw new ArgumentException(null, nameof(values));
            }
        }
        catch (ArgumentException)
        {
            values.Wrong(name, $"not readable. Give it like {example}");
        }

        if (text is null && !isDevelopment)
        {
            values.Wrong(name, $"missing. Outside Development the service brings no database of its own; give one like {example}");
        }

        return null;
    }

    private static Uri PublicUrl(ConfiguredValues values, bool isDevelopment, string address)
    {
        const string name = "PublicUrl";
        var own = ListenAddresses.Reachable(address);
        if (values.Text(name) is not { } text)
        {
            if (!isDevelopment)
            {
                values.Wrong(name, "missing. All links in mails start with it: give the address that people open, such as https://week.example.org");
            }

            return own;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/" || url.UserInfo != "")
        {
            values.Wrong(name, $"\"{text}\" is no address of a site. Give scheme and host only, such as https://week.example.org");
            return own;
        }

        if (!isDevelopment && url.Scheme == "http" && !url.IsLoopback)
        {
            values.Wrong(name, "http is open to readers on the way, and people sign in here. Give an https address.");
        }

        return url;
    }

    private static string DataFolder(ConfiguredValues values)
    {
        if (values.Text("DataFolder") is { } text)
        {
            return Path.GetFullPath(text);
        }

        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            return "/var/lib/opendoorweek";   // /root is closed to the account that runs PostgreSQL
        }

        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "opendoorweek");
    }

    private static List<IPNetwork> KnownProxies(ConfiguredValues values, bool isDevelopment, IReadOnlyList<string> addresses)
    {
        var isBehindProxy = values.Text("PublicUrl")?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true
            && addresses.All(a => a.StartsWith("http:", StringComparison.OrdinalIgnoreCase));
        if (!isDevelopment && isBehindProxy && values.Text("KnownProxies") is null)
        {
            values.Wrong("KnownProxies", "missing. PublicUrl is https and the service listens on http, so something in front speaks TLS: give its address, such as 10.0.0.5");
        }

        return ReadNetworks(values);
    }

    private static List<IPNetwork> ReadNetworks(ConfiguredValues values)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (values.Text("KnownProxies") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                values.Wrong("KnownProxies", $"\"{part}\" is no address and no network. Give them with commas between, such as 10.0.0.5,10.1.0.0/16");
            }
        }

        return networks;
    }

    private static Limits Limits(ConfiguredValues values)
    {
        const int most = 1_000_000;
        var limits = new Limits();
        values.Only("Limits", [.. typeof(Limits).GetProperties().Where(p => p.PropertyType == typeof(int)).Select(p => p.Name)]);
        return new Limits(
            values.Number("Limits__SignInsPerAddress", limits.SignInsPerAddress, 1, most),
            values.Number("Limits__SignInsPerNetwork", limits.SignInsPerNetwork, 1, most),
            values.Number("Limits__HoldsPerNetwork", limits.HoldsPerNetwork, 1, most),
            values.Number("Limits__BookingsPerPerson", limits.BookingsPerPerson, 1, most),
            values.Number("Limits__FeedReads", limits.FeedReads, 1, most),
            values.Number("Limits__Imports", limits.Imports, 1, most),
            values.Number("Limits__BulkMailsPerMinute", limits.BulkMailsPerMinute, 1, most),
            values.Number("Limits__BulkMailsPerDomain", limits.BulkMailsPerDomain, 1, most),
            values.Number("Limits__MailLease", limits.MailLease, 2, 600));
    }

    private static DateTimeOffset? Now(ConfiguredValues values, bool isDevelopment)
    {
        if (values.Text("Clock__Now") is not { } text)
        {
            return null;
        }

        if (!isDevelopment)
        {
            values.Wrong("Clock__Now", "only in Development may the clock be set. Remove it.");
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];
        var zoned = text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text;
        if (DateTimeOffset.TryParseExact(zoned, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var now))
        {
            return now;
        }

        values.Wrong("Clock__Now", $"\"{text}\" is no instant. Give date, time and offset, such as 2026-11-04T12:00:00+01:00");
        return null;
    }
}
