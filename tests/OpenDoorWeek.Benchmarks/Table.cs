using System.Globalization;

namespace OpenDoorWeek.Benchmarks;

/// <summary>Rows as they come, in columns of fixed width: the first to the left, the others to the right.</summary>
internal sealed class Table
{
    private readonly (string Name, int Width)[] columns;

    public Table(params (string Name, int Width)[] columns)
    {
        this.columns = columns;
        Row([.. columns.Select(c => c.Name)]);
        Console.WriteLine(string.Join("  ", columns.Select(c => new string('-', c.Width))));
    }

    public void Row(params object?[] cells) =>
        Console.WriteLine(string.Join("  ", cells.Select((cell, i) => Padded(Text(cell), i))).TrimEnd());

    private string Padded(string text, int column) =>
        column == 0 ? text.PadRight(columns[column].Width) : text.PadLeft(columns[column].Width);

    private static string Text(object? cell) => cell switch
    {
        null => "-",
        double number => number.ToString(number < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
