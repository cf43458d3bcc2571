using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What a registration says, row by row: to check, to approve, to answer.</summary>
/// <param name="Contacts">Null where they are nobody's business: behind the link for reading along.</param>
/// <param name="MayBeEdited">Each row has a link to its page.</param>
public sealed record HostAnswers(RegisteredHost Host, IReadOnlyList<HostContact>? Contacts, bool MayBeEdited)
{
    /// <param name="Values">One line each; empty: not provided.</param>
    public sealed record Row(Text Label, IReadOnlyList<string> Values, string Step);

    public IEnumerable<Row> Rows(Language language)
    {
        var host = Host;
        yield return new(StepTexts.Name, [host.Name], HostSteps.Organisation);
        yield return new(StepTexts.Sector, [SectorWords.Name(host.Sector, language)], HostSteps.Organisation);
        yield return new(HostStateTexts.Address, [PlaceWords.Line(host.Street, host.Postcode, host.PlaceNl, host.PlaceFr, language)], HostSteps.Organisation);
        yield return new(HostStateTexts.ZoneLabel, [host.Zone.In(language)], HostSteps.Organisation);
        yield return new(HostStateTexts.PhoneLabel, OneOrNone(host.Phone), HostSteps.Reach);
        yield return new(HostStateTexts.WebsiteLabel, OneOrNone(host.Website), HostSteps.Reach);
        yield return new(HostStateTexts.AreasLabel, Areas(language), HostSteps.Areas);
        yield return new(HostStateTexts.LanguagesLabel, OneOrNone(LanguageWords.List(host.Languages, language)), HostSteps.Languages);
        yield return new(HostStateTexts.VisibilityLabel, [HostWords.VisibleTo(host.Visibility, language)], HostSteps.Visibility);
        yield return new(HostStateTexts.NoteLabel, [(host.IsFullNote ? StepTexts.FullNote : HostStateTexts.NoNote).In(language)], HostSteps.Visibility);
        if (Contacts is not null)
        {
            yield return new(HostStateTexts.ContactsLabel, [.. Contacts.Select(c => Contact(c, host.Now, language))], HostSteps.Contact);
        }
    }

    /// <summary>"Hanne Host, coördinator, +32 2 000 00 00, hanne@example.org".</summary>
    public static string Contact(HostContact contact, DateTimeOffset now, Language language)
    {
        var invited = contact.InvitedUntil is not { } until ? null
            : until <= now ? StepTexts.InvitationOver.In(language)
            : StepTexts.InvitedUntil.In(language, ("until", DateWords.Until(until, language)));
        return string.Join(", ", new[] { contact.Name, contact.Role, contact.Phone, contact.Email, invited }.Where(t => !string.IsNullOrEmpty(t)));
    }

    private IReadOnlyList<string> Areas(Language language)
    {
        var all = ZoneMap.Brussels.Places;
        return Host.Areas.Length == all.Count
            ? [StepTexts.WholeRegion.In(language)]
            : OneOrNone(string.Join(", ", all.Where(p => Host.Areas.Contains(p.Postcode)).Select(p => $"{p.Postcode} {p.Name.In(language)}")));
    }

    private static IReadOnlyList<string> OneOrNone(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
