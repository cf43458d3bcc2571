using System.Globalization;

namespace OpenDoorWeek.Web.Forms;

/// <summary>A day as people type it: 23/11/2026, with leading zeros or without, with dots or hyphens, or as machines write it.</summary>
public static class TypedDay
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-MM-dd"];

    /// <returns>Null: no day.</returns>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact((typed ?? "").Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    /// <summary>"23/11/2026": what a field begins with, in every language.</summary>
    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
