using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Name, days and booking hours of an edition as typed; the only place that reads them.</summary>
public sealed partial class EditionInput
{
    /// <summary>Characters of a name or an address.</summary>
    public const int LongestText = 100;

    public string? NameNl { get; set; }

    public string? NameFr { get; set; }

    public string? NameEn { get; set; }

    public string? FirstDay { get; set; }

    public string? LastDay { get; set; }

    public string? BookingStopsHours { get; set; } = "24";

    public static EditionInput Of(ReadEdition.Result edition) => new()
    {
        NameNl = edition.Name.Nl,
        NameFr = edition.Name.Fr,
        NameEn = edition.Name.En,
        FirstDay = TypedDay.Write(edition.FirstDay),
        LastDay = TypedDay.Write(edition.LastDay),
        BookingStopsHours = edition.BookingStopsHours.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Puts a message beside each field that cannot be read.</summary>
    /// <returns>Null: there are such messages.</returns>
    public EditionDraft? Read(ModelStateDictionary state, string prefix, Translate t)
    {
        var name = ReadName(state, prefix, t);
        var (first, last) = (ReadDay(state, $"{prefix}.{nameof(FirstDay)}", FirstDay, t), ReadDay(state, $"{prefix}.{nameof(LastDay)}", LastDay, t));
        var isNumber = int.TryParse(BookingStopsHours?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours);
        if (!isNumber || hours > EditionDraft.MostHours)
        {
            state.AddModelError($"{prefix}.{nameof(BookingStopsHours)}", t(OrganiseTexts.StopsRange, ("max", EditionDraft.MostHours)));
        }

        return state.IsValid ? new(name, new(first!.Value, last!.Value), hours) : null;
    }

    /// <summary>The three names alone: a copy takes its days from elsewhere.</summary>
    public Text ReadName(ModelStateDictionary state, string prefix, Translate t)
    {
        Require(state, $"{prefix}.{nameof(NameNl)}", NameNl, OrganiseTexts.NameNlMissing, t);
        Require(state, $"{prefix}.{nameof(NameFr)}", NameFr, OrganiseTexts.NameFrMissing, t);
        Require(state, $"{prefix}.{nameof(NameEn)}", NameEn, OrganiseTexts.NameEnMissing, t);
        return new(Trim(NameNl), Trim(NameFr), Trim(NameEn));
    }

    public static DateOnly? ReadDay(ModelStateDictionary state, string field, string? typed, Translate t)
    {
        var day = TypedDay.Read(typed);
        if (day is null)
        {
            state.AddModelError(field, t(FormTexts.DateFormat));
        }

        return day;
    }

    /// <summary>The rest of the address is ours: no page of an edition may be hidden by its name.</summary>
    public static string ReadSlug(ModelStateDictionary state, string field, string? typed, Translate t)
    {
        var slug = Trim(typed).ToLowerInvariant();
        if (!Slug().IsMatch(slug) || slug.Length > LongestText || slug == "new")
        {
            state.AddModelError(field, t(OrganiseTexts.SlugForm));
        }

        return slug;
    }

    /// <summary>A text that is neither empty nor too long.</summary>
    public static void Require(ModelStateDictionary state, string field, string? typed, Text missing, Translate t)
    {
        if (Trim(typed) is not { Length: > 0 } text)
        {
            state.AddModelError(field, t(missing));
        }
        else if (text.Length > LongestText)
        {
            state.AddModelError(field, t(FormTexts.TooLong, ("max", LongestText)));
        }
    }

    public static string Trim(string? typed) => (typed ?? "").Trim();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
