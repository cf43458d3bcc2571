using Npgsql;

namespace OpenDoorWeek.Jobs;

/// <summary>A fault as the log may have it: what and where, but not its message, which may repeat what somebody typed.</summary>
internal static class FaultText
{
    /// <returns>Type, for PostgreSQL its code and constraint, and the calls, with those of the faults inside.</returns>
    public static string Of(Exception fault)
    {
        var what = fault is PostgresException refused ? $" {refused.SqlState} {refused.ConstraintName}".TrimEnd() : "";
        var inside = fault.InnerException is { } inner ? $"\n---> {Of(inner)}" : "";
        return $"{fault.GetType().FullName}{what}\n{fault.StackTrace}{inside}";
    }
}
