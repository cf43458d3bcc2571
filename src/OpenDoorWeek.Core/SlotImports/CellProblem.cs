using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>What is wrong with a file as a whole.</summary>
public enum FileFault
{
    TooLarge, NotText, Empty, ColumnMissing, ColumnTwice, ColumnUnknown, TooManyRows, TooManyCells,
}

/// <summary>One thing that keeps a file from being taken over.</summary>
/// <param name="Row">Line of the file, the header is 1; 0: the file as a whole.</param>
/// <param name="Field">The column; null: see <paramref name="Column"/>.</param>
/// <param name="Column">As written in the file; empty: none in particular.</param>
/// <param name="Fault">Of the file; null: <paramref name="Problem"/> says it.</param>
/// <param name="Problem">Of the visit.</param>
public sealed record CellProblem(int Row, SlotField? Field, string Column, FileFault? Fault, SlotProblem? Problem)
{
    public static CellProblem OfFile(FileFault fault, int row = 0, string column = "", SlotField? field = null) => new(row, field, column, fault, null);

    public static CellProblem Of(int row, SlotProblem problem) => new(row, problem.Field, "", null, problem);
}
