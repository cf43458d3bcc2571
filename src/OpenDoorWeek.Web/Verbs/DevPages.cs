using System.Data.Common;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Whether /dev exists: it shows every mail, and with the codes in them anybody signs in as anybody.</summary>
/// <param name="AreOpen">In Development, where mail is shown instead of sent, with a demo in a database on this machine, and listening on loopback only.</param>
public sealed record DevPages(bool AreOpen)
{
    internal static DevPages For(ServiceSettings settings, bool isOwnDatabase, FindDemo.Result demo) => new(
        settings.IsDevelopment
        && settings.Mail.Mode is MailMode.Shown
        && demo is not FindDemo.Result.NoDemo
        && (isOwnDatabase || IsOnThisMachine(settings.ConnectionString))
        && settings.Addresses.All(ListenAddresses.IsLoopback));

    /// <summary>Closed as well where nobody said anything about it.</summary>
    public static bool AreOpenIn(IServiceProvider services) => services.GetService<DevPages>() is { AreOpen: true };

    private static bool IsOnThisMachine(string? connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.TryGetValue("Host", out var host)
        && $"{host}" is "127.0.0.1" or "localhost" or "::1";
}
