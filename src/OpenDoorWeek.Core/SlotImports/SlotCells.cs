using System.Globalization;
using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>Cells become a visit, and a visit cells. Codes and words in any language are understood.</summary>
public static partial class SlotCells
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>What stands in a row; a part that cannot be read is null, and named in <paramref name="problems"/>.</summary>
    /// <param name="row">Of the file.</param>
    /// <param name="problems">Gets what cannot be read.</param>
    public static (DateOnly? Day, TimeOnly? Start, TimeOnly? End, int? Capacity, int? Minimum) ReadNumbers(SlotSheet.Row row, ICollection<SlotProblem> problems)
    {
        T? Read<T>(SlotField field, SlotFault fault, T? value) where T : struct
        {
            if (value is null)
            {
                problems.Add(new(field, fault));
            }

            return value;
        }

        return (
            Read(SlotField.Day, SlotFault.NotADay, Day(row[SlotField.Day])),
            Read(SlotField.Start, SlotFault.NotATime, WallTime.Read(row[SlotField.Start])),
            Read(SlotField.End, SlotFault.NotATime, WallTime.Read(row[SlotField.End])),
            Read(SlotField.Capacity, SlotFault.NotANumber, Number(row[SlotField.Capacity])),
            Read(SlotField.Minimum, SlotFault.NotANumber, row[SlotField.Minimum].Length == 0 ? 1 : Number(row[SlotField.Minimum])));
    }

    /// <summary>The offer of a row; words that nobody knows stay as written, and the rule names them.</summary>
    /// <param name="row">Of the file.</param>
    /// <param name="street">Of the host, where the row names no address.</param>
    /// <param name="postcode">Of the host.</param>
    public static SlotOffer ReadOffer(SlotSheet.Row row, string street, string postcode)
    {
        var kind = Code(row[SlotField.PlaceKind], SlotOffer.PlaceKinds, PlaceKindWords.Name) is { Length: > 0 } given ? given : SlotOffer.House;
        var isOwn = kind != SlotOffer.Mobile && (row[SlotField.Street] + row[SlotField.Postcode]).Length == 0;
        return new()
        {
            Languages = Codes(row[SlotField.Languages], LanguageWords.Codes, LanguageWords.Name),
            Supports = Codes(row[SlotField.Supports], SupportWords.Codes, SupportWords.Name),
            Format = Code(row[SlotField.Format], FormatWords.Codes, FormatWords.Name) is { Length: > 0 } format ? format : "tour-and-talk",
            Admits = row[SlotField.Admits].Length == 0 ? ["professional"] : Codes(row[SlotField.Admits], AdmitWords.Codes, AdmitWords.Name),
            PlaceKind = kind,
            Street = isOwn ? street : row[SlotField.Street],
            Postcode = isOwn ? postcode : Postcode.Read(row[SlotField.Postcode]) ?? row[SlotField.Postcode],
            MeetingPoint = row[SlotField.MeetingPoint].Length == 0 ? null : row[SlotField.MeetingPoint],
            Visibility = Code(row[SlotField.Visibility], VisibilityWords.Codes, VisibilityWords.Name) is { Length: > 0 } seen ? seen : "public",
            Texts =
            [
                new("nl", row[SlotField.TitleNl], row[SlotField.TextNl], row[SlotField.QuestionsNl]),
                new("fr", row[SlotField.TitleFr], row[SlotField.TextFr], row[SlotField.QuestionsFr]),
                new("en", row[SlotField.TitleEn], row[SlotField.TextEn], row[SlotField.QuestionsEn]),
            ],
        };
    }

    /// <param name="slot">To write.</param>
    /// <param name="host">As the file names it.</param>
    /// <param name="language">Of the words; null: codes.</param>
    /// <returns>In the order of <see cref="SlotColumns.All"/>.</returns>
    public static IReadOnlyList<string> Write(HostSlot slot, string host, Language? language)
    {
        var offer = slot.Offer;
        string Say(string code, Func<string, Language, string> name) => language is null ? code : name(code, language);
        string SayAll(IEnumerable<string> codes, Func<string, Language, string> name) => string.Join(", ", codes.Select(c => Say(c, name)));
        return
        [
            slot.ExternalId ?? $"{slot.SlotId:N}", host, slot.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            WallTime.Write(slot.LocalStart), WallTime.Write(slot.LocalEnd), $"{offer.Capacity}", $"{offer.Minimum}",
            SayAll(offer.Languages, LanguageWords.Name), SayAll(offer.Supports, SupportWords.Name), Say(offer.Format, FormatWords.Name),
            SayAll(offer.Admits, AdmitWords.Name), Say(offer.PlaceKind, PlaceKindWords.Name), offer.Street, offer.Postcode, offer.MeetingPoint ?? "",
            Say(offer.Visibility, VisibilityWords.Name), .. Language.All.SelectMany(l => WriteText(offer.Texts.FirstOrDefault(t => t.Language == l.Code))),
        ];
    }

    private static string[] WriteText(SlotWriting? text) => [text?.Title ?? "", text?.Presentation ?? "", text?.Questions ?? ""];

    private static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Spreadsheets write 8 as 8,0 where a column has decimals.</summary>
    private static int? Number(string cell) =>
        Whole().Match(cell) is { Success: true } match && int.TryParse(match.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Codes(string cell, IEnumerable<string> codes, Func<string, Language, string> name) =>
        [.. cell.Split([',', '/', '|', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => Code(c, codes, name)).Distinct()];

    /// <summary>The code, or the cell as it stands where nobody knows it.</summary>
    private static string Code(string cell, IEnumerable<string> codes, Func<string, Language, string> name) =>
        codes.FirstOrDefault(c => Language.All.Select(l => name(c, l)).Append(c).Contains(cell, StringComparer.InvariantCultureIgnoreCase)) ?? cell;

    [GeneratedRegex(@"^(-?\d+)(?:[.,]0+)?$")]
    private static partial Regex Whole();
}
