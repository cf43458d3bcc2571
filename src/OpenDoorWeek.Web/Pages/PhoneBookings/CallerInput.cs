using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Hosts;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>What an organiser typed of who is on the phone, as the use case wants it.</summary>
/// <param name="Email">Normalised; null: she has none.</param>
/// <param name="Phone">Null: not given.</param>
public sealed record CallerInput(string Name, string? Organisation, string? Email, string? Phone, string[] Languages, Language Reads, int PartySize)
{
    public const int MostPeople = 10;
    private const int LongestText = 100;

    /// <summary>The only parsing; each message stands beside its field.</summary>
    /// <param name="page">The fields as typed; Languages keeps only codes that there are.</param>
    /// <param name="t">Of the page.</param>
    /// <returns>Null: something is missing, and the page's state says what.</returns>
    public static CallerInput? Read(NewModel page, Translate t)
    {
        var state = page.ModelState;
        var (name, organisation) = ((page.Name ?? "").Trim(), (page.Organisation ?? "").Trim());
        Require(state, name.Length > 0, nameof(page.Name), t(PhoneTexts.NameMissing));
        Require(state, name.Length <= LongestText, nameof(page.Name), t(BookingTexts.TooLong, ("max", LongestText)));
        Require(state, organisation.Length <= LongestText, nameof(page.Organisation), t(BookingTexts.TooLong, ("max", LongestText)));
        var email = page.Caller is null ? ReadEmail(page, t) : page.Caller.Caller.Email;
        var phone = ReadPhone(page, isNeeded: page.Caller is null ? page.HasNoEmail : email is null, t);
        page.Languages = [.. page.Languages.Intersect(LanguageWords.Codes)];
        Require(state, page.Languages.Length > 0, nameof(page.Languages), t(FormTexts.LanguageNone));
        var reads = Language.Find(page.Reads);
        Require(state, reads is not null, nameof(page.Reads), t(GroupTexts.ReadsNone));
        var isNumber = int.TryParse(page.PartySize, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var partySize);
        Require(state, isNumber && partySize is >= 1 and <= MostPeople, nameof(page.PartySize), t(BookingTexts.PartyRange, ("max", MostPeople)));
        Require(state, page.Key != Guid.Empty, "", t(BookingTexts.KeyReused));
        return state.IsValid ? new(name, organisation.Length == 0 ? null : organisation, email, phone, page.Languages, reads!, partySize) : null;
    }

    private static string? ReadEmail(NewModel page, Translate t)
    {
        var (isEmpty, email) = (string.IsNullOrWhiteSpace(page.Email), EmailAddress.Normalise(page.Email));
        Require(page.ModelState, isEmpty || !page.HasNoEmail, nameof(page.Email), t(PhoneTexts.EmailBoth));
        Require(page.ModelState, !isEmpty || page.HasNoEmail, nameof(page.Email), t(PhoneTexts.EmailMissing));
        Require(page.ModelState, isEmpty || page.HasNoEmail || email is not null, nameof(page.Email), t(FormTexts.EmailFormat));
        return email;
    }

    private static string? ReadPhone(NewModel page, bool isNeeded, Translate t)
    {
        var isEmpty = string.IsNullOrWhiteSpace(page.Phone);
        var phone = isEmpty ? null : ContactDetails.Phone(page.Phone);
        Require(page.ModelState, !isEmpty || !isNeeded, nameof(page.Phone), t(PhoneTexts.PhoneMissing));
        Require(page.ModelState, isEmpty || phone is not null, nameof(page.Phone), t(PhoneTexts.PhoneFormat));
        return phone;
    }

    private static void Require(ModelStateDictionary state, bool isRight, string field, string message)
    {
        if (!isRight)
        {
            state.AddModelError(field, message);
        }
    }
}
