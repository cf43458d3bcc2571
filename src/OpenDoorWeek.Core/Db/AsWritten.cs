namespace OpenDoorWeek.Core.Db;

/// <summary>For one wide read by id, whose joins are written in the order in which they are best made: PostgreSQL looks for no better one.</summary>
/// <remarks>
/// To weigh all orders of ten tables costs 20 ms, the read itself 0.3 ms; and where a parameter may be null each call is planned anew, since that
/// looks cheaper than one plan for all: 26 ms of PostgreSQL's time a mail became 6. Until the end of the transaction: last in its reads.
/// </remarks>
internal static class AsWritten
{
    public const string Sql = "select set_config('join_collapse_limit', '1', true)";
}
