using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What makes a visit one that may stand in the programme, without a database. The constraints of table slot say the same.</summary>
public static class SlotRule
{
    /// <summary>Visits that one host publishes in one go.</summary>
    public const int MostMoments = 60;

    private static readonly TimeOnly Two = new(2, 0);
    private static readonly TimeOnly Three = new(3, 0);

    /// <summary>All that is wrong, in the order of the fields; empty: nothing.</summary>
    public static IReadOnlyList<SlotProblem> Judge(SlotMoment moment, SlotOffer offer, EditionDays days) =>
        [.. JudgeDay(moment.Day, days), .. JudgeSpan(moment.Span), .. JudgeOffer(offer)];

    public static IEnumerable<SlotProblem> JudgeDay(DateOnly day, EditionDays days)
    {
        if (day < days.FirstDay || day > days.LastDay)
        {
            yield return new(SlotField.Day, SlotFault.DayOutside, days.FirstDay, days.LastDay);
        }
    }

    /// <summary>An end before its start is taken for the next morning where it looks like a night.</summary>
    public static IEnumerable<SlotProblem> JudgeSpan(SlotSpan span)
    {
        if (IsAtClockChange(span.Start))
        {
            yield return new(SlotField.Start, SlotFault.AtClockChange);
        }

        if (IsAtClockChange(span.End))
        {
            yield return new(SlotField.End, SlotFault.AtClockChange);
        }
        else if (span.End <= span.Start)
        {
            var isNight = span.End.Hour < 6 && span.Start.Hour >= 17;
            yield return isNight ? new(SlotField.End, SlotFault.OverMidnight) : new(SlotField.End, SlotFault.TimeOrder, span.Start);
        }
    }

    public static IReadOnlyList<SlotProblem> JudgeOffer(SlotOffer offer) =>
        [.. JudgePlaces(offer.Capacity, offer.Minimum), .. JudgeWords(offer), .. JudgePlace(offer), .. offer.Texts.SelectMany(JudgeText)];

    public static IEnumerable<SlotProblem> JudgePlaces(int capacity, int minimum)
    {
        var isRight = capacity is >= 1 and <= SlotOffer.MostPlaces;
        if (!isRight)
        {
            yield return new(SlotField.Capacity, SlotFault.CapacityRange, SlotOffer.MostPlaces);
        }

        if (minimum < 1 || (isRight && minimum > capacity))
        {
            yield return new(SlotField.Minimum, SlotFault.MinimumRange, isRight ? capacity : SlotOffer.MostPlaces);
        }
    }

    public static IEnumerable<SlotProblem> JudgePlace(SlotOffer offer)
    {
        if (!SlotOffer.PlaceKinds.Contains(offer.PlaceKind))
        {
            yield return new(SlotField.PlaceKind, SlotFault.UnknownPlaceKind, offer.PlaceKind);
        }

        foreach (var problem in JudgeLine(SlotField.Street, offer.Street, SlotFault.NoStreet, SlotOffer.LongestLine))
        {
            yield return problem;
        }

        if (Postcode.Read(offer.Postcode) is null)
        {
            yield return new(SlotField.Postcode, SlotFault.UnknownPostcode);
        }

        SlotFault? needed = offer.PlaceKind == SlotOffer.AtMeetingPoint ? SlotFault.NoMeetingPoint : null;
        foreach (var problem in JudgeLine(SlotField.MeetingPoint, offer.MeetingPoint ?? "", needed, SlotOffer.LongestLine))
        {
            yield return problem;
        }
    }

    public static IEnumerable<SlotProblem> JudgeText(SlotWriting text)
    {
        var (title, presentation, questions) = text.Language switch
        {
            "nl" => (SlotField.TitleNl, SlotField.TextNl, SlotField.QuestionsNl),
            "fr" => (SlotField.TitleFr, SlotField.TextFr, SlotField.QuestionsFr),
            _ => (SlotField.TitleEn, SlotField.TextEn, SlotField.QuestionsEn),
        };
        return
        [
            .. JudgeLine(title, text.Title, text.IsEmpty ? null : SlotFault.NoTitle, SlotOffer.LongestTitle),
            .. JudgeLine(presentation, text.Presentation, null, SlotOffer.LongestText),
            .. JudgeLine(questions, text.Questions, null, SlotOffer.LongestText),
        ];
    }

    /// <summary>The host's own visits that share time with it: allowed, and said.</summary>
    public static IReadOnlyList<SlotMoment> Overlapping(SlotMoment moment, IEnumerable<SlotMoment> others) => [.. others.Where(moment.Overlaps)];

    private static IEnumerable<SlotProblem> JudgeWords(SlotOffer offer)
    {
        (SlotField Field, SlotFault None, SlotFault Unknown, IReadOnlyList<string> Chosen, IEnumerable<string> Known)[] lists =
        [
            (SlotField.Languages, SlotFault.NoLanguage, SlotFault.UnknownLanguage, offer.Languages, LanguageWords.Codes),
            (SlotField.Admits, SlotFault.NobodyAdmitted, SlotFault.UnknownAdmit, offer.Admits, AdmitWords.Codes),
            (SlotField.Visibility, SlotFault.UnknownVisibility, SlotFault.UnknownVisibility, [offer.Visibility], VisibilityWords.Codes),
        ];
        var none = lists.Where(l => l.Chosen.Count == 0).Select(l => new SlotProblem(l.Field, l.None));
        var unknown = lists.SelectMany(l => l.Chosen.Except(l.Known).Select(c => new SlotProblem(l.Field, l.Unknown, c)));
        var supports = offer.Supports.Except(SupportWords.Codes).Select(c => new SlotProblem(SlotField.Supports, SlotFault.UnknownSupport, c));
        return [.. none, .. unknown, .. supports, .. JudgeLine(SlotField.Format, offer.Format, SlotFault.NoFormat, SlotOffer.LongestFormat)];
    }

    private static IEnumerable<SlotProblem> JudgeLine(SlotField field, string text, SlotFault? none, int longest)
    {
        if (none is { } missing && string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, missing);
        }
        else if (text.Length > longest)
        {
            yield return new(field, SlotFault.TooLong, longest);
        }
    }

    private static bool IsAtClockChange(TimeOnly time) => time >= Two && time < Three;
}
