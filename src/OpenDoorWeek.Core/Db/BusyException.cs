namespace OpenDoorWeek.Core.Db;

/// <summary>The database was too busy for this request, also after further tries; the person may try again in a moment.</summary>
public sealed class BusyException(Exception inner) : Exception("The database is busy.", inner);
