using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The one thing that a visitor can do now, until when, and what comes next.</summary>
/// <param name="HasProgramme">Whether there is a programme to look at.</param>
public sealed record NowNote(string Title, string Body, bool HasProgramme)
{
    public static NowNote Of(ReadEdition.Result edition, Language language)
    {
        if (Brussels.DayOf(edition.Now) > edition.LastDay)
        {
            return new(EditionTexts.NowOverTitle.In(language), EditionTexts.NowOver.In(language), edition.IsOpen("programme"));
        }

        return edition.IsOpen("programme") ? WithProgramme(edition, language) : Before(edition, language);
    }

    private static NowNote WithProgramme(ReadEdition.Result edition, Language language)
    {
        if (edition.IsOpen("free-booking"))
        {
            return new(EditionTexts.NowBookTitle.In(language), EditionTexts.NowBook.In(language, ("hours", edition.BookingStopsHours)), true);
        }

        if (edition.IsOpen("wishes"))
        {
            var until = DateWords.Until(edition.Find("wishes")!.ClosesAt, language);
            return new(EditionTexts.NowWishesTitle.In(language), EditionTexts.NowWishes.In(language, ("until", until)) + Next(edition, language), true);
        }

        if (edition.IsOpen("matchmaking"))
        {
            return new(EditionTexts.NowMatchTitle.In(language), EditionTexts.NowMatch.In(language) + Next(edition, language), true);
        }

        return edition.FirstDay <= Brussels.DayOf(edition.Now)
            ? new(EditionTexts.NowWeekTitle.In(language), EditionTexts.NowWeek.In(language), true)
            : new(EditionTexts.NowLookTitle.In(language), Next(edition, language).TrimStart(), true);
    }

    private static NowNote Before(ReadEdition.Result edition, Language language)
    {
        var body = edition.Find("programme") is { } programme && programme.OpensAt > edition.Now
            ? EditionTexts.NowEarly.In(language, ("openDay", DateWords.From(programme.OpensAt, language)))
            : "";
        return new(EditionTexts.NowEarlyTitle.In(language), body, false);
    }

    private static string Next(ReadEdition.Result edition, Language language) =>
        edition.Find("free-booking") is { } booking && booking.OpensAt > edition.Now
            ? " " + BookingTexts.NotOpenYet.In(language, ("openDay", DateWords.From(booking.OpensAt, language)))
            : "";
}
