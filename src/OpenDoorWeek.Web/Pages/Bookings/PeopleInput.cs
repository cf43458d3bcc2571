using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Somebody else as a visitor names her in a form.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Email">Normalised.</param>
/// <param name="Reads">In which we write to her.</param>
public sealed record PeopleInput(string Name, string Email, Language Reads)
{
    private const int LongestText = 100;

    /// <summary>Each in its own name.</summary>
    public static IEnumerable<Choice> LanguageChoices => Language.All.Select(l => new Choice(l.Code, l.OwnName));

    /// <summary>The only parsing; fields are called Name, Email and Reads.</summary>
    /// <returns>Null: something is missing, and <paramref name="state"/> says what.</returns>
    public static PeopleInput? Read(ModelStateDictionary state, string? name, string? email, string? reads, Translate t)
    {
        var (typed, address, language) = ((name ?? "").Trim(), EmailAddress.Normalise(email), Language.Find(reads));
        if (typed.Length is 0 or > LongestText)
        {
            state.AddModelError(nameof(Name), typed.Length == 0 ? t(FormTexts.NameMissing) : t(BookingTexts.TooLong, ("max", LongestText)));
        }

        if (address is null)
        {
            state.AddModelError(nameof(Email), string.IsNullOrWhiteSpace(email) ? t(FormTexts.EmailMissing) : t(FormTexts.EmailFormat));
        }

        if (language is null)
        {
            state.AddModelError(nameof(Reads), t(GroupTexts.ReadsNone));
        }

        return state.IsValid ? new(typed, address!, language!) : null;
    }
}
