namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>What stands behind <c>load</c>: <c>--name value</c> or <c>--name=value</c>.</summary>
internal sealed class LoadOptions(string[] arguments)
{
    /// <summary>Visitors who book at the same moment, one connection each.</summary>
    public IReadOnlyList<int> Clients { get; } = Numbers(arguments, "clients", "16,64");

    /// <summary>1: all at one slot, until the next is opened; else a multiple of ten up to <see cref="LoadWeek.MostSlots"/>.</summary>
    public IReadOnlyList<int> Slots { get; } = Numbers(arguments, "slots", "1,400");

    /// <summary>Of each measurement.</summary>
    public int Seconds { get; } = Numbers(arguments, "seconds", "10")[0];

    /// <summary>Measurements of each kind, by turns: one row each.</summary>
    public int Rounds { get; } = Numbers(arguments, "rounds", "1")[0];

    /// <summary>Signed in over HTTP, each with a form of her own; ten bookings each is the most that a run can make.</summary>
    public int People { get; } = Numbers(arguments, "people", "1600")[0];

    /// <summary>pgbench, npgsql or none; null: pgbench where it is installed, else npgsql.</summary>
    public string? Bare { get; } = Text(arguments, "bare");

    /// <summary>Added to the connection string of the service, to try a setting of Npgsql.</summary>
    public string Connection { get; } = Text(arguments, "connection") ?? "";

    private static string? Text(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, $"--{name}");
        return at >= 0 && at + 1 < arguments.Length
            ? arguments[at + 1]
            : arguments.FirstOrDefault(a => a.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..];
    }

    private static int[] Numbers(string[] arguments, string name, string otherwise) =>
        [.. (Text(arguments, name) ?? otherwise).Split(',').Select(n => int.Parse(n, null))];
}
