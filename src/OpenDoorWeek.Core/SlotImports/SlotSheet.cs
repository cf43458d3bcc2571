using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>A file of visits, read into rows with a cell for each known column.</summary>
/// <param name="Rows">By line of the file; what a row does not have is empty.</param>
/// <param name="Problems">Of the file as a whole.</param>
public sealed record SlotSheet(IReadOnlyList<SlotSheet.Row> Rows, IReadOnlyList<CellProblem> Problems)
{
    /// <summary>Bytes of the largest file; constraint <c>slot_import_file_size</c> has the same bound.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public const int MostRows = 1000;

    /// <param name="Line">From 1, the header's.</param>
    public sealed record Row(int Line, IReadOnlyDictionary<SlotField, string> Cells)
    {
        public string this[SlotField field] => Cells.GetValueOrDefault(field) ?? "";
    }

    public static SlotSheet Read(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            return Whole(FileFault.TooLarge);
        }

        if (CsvTable.Decode(file) is not { } text)
        {
            return Whole(FileFault.NotText);
        }

        var rows = CsvTable.Read(text);
        return rows.Count < 2 ? Whole(FileFault.Empty) : rows.Count > MostRows + 1 ? Whole(FileFault.TooManyRows) : Read(rows);
    }

    private static SlotSheet Read(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> rows)
    {
        var head = rows[0].Cells;
        var columns = head.Select(SlotColumns.Find).ToList();
        var problems = JudgeHead(head, columns).Concat(rows.Skip(1).Where(r => r.Cells.Skip(head.Count).Any(c => c.Length > 0))
            .Select(r => CellProblem.OfFile(FileFault.TooManyCells, r.Line))).ToList();
        return new([.. rows.Skip(1).Select(r => new Row(r.Line, Named(r.Cells, columns)))], problems);
    }

    private static Dictionary<SlotField, string> Named(IReadOnlyList<string> cells, List<SlotField?> columns) =>
        columns.Zip(cells).Where(c => c.First is not null).DistinctBy(c => c.First).ToDictionary(c => c.First!.Value, c => c.Second);

    private static IEnumerable<CellProblem> JudgeHead(IReadOnlyList<string> head, List<SlotField?> columns)
    {
        foreach (var missing in SlotColumns.Needed.Where(n => !columns.Contains(n)))
        {
            yield return CellProblem.OfFile(FileFault.ColumnMissing, 1, field: missing);
        }

        foreach (var (place, name) in head.Index().Where(h => h.Item.Length > 0))
        {
            if (columns[place] is null)
            {
                yield return CellProblem.OfFile(FileFault.ColumnUnknown, 1, name);
            }
            else if (columns.IndexOf(columns[place]) < place)
            {
                yield return CellProblem.OfFile(FileFault.ColumnTwice, 1, name);
            }
        }
    }

    private static SlotSheet Whole(FileFault fault) => new([], [CellProblem.OfFile(fault)]);
}
