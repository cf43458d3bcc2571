using System.Data.Common;

namespace OpenDoorWeek.Core.Db;

/// <summary>What is thrown where the database cannot be reached, or not in time: no fault of whoever asked, and it may be over in a moment.</summary>
public static class DatabaseAway
{
    public static bool Is(Exception fault) => fault is DbException or BusyException or TimeoutException;
}
