namespace OpenDoorWeek.Core.Slots;

/// <summary>What a message stands beside; the columns of a file have the same names.</summary>
public enum SlotField
{
    Host, ExternalId, Day, Start, End, Capacity, Minimum, Languages, Supports, Format, Admits, PlaceKind, Street, Postcode, MeetingPoint,
    Visibility, TitleNl, TextNl, QuestionsNl, TitleFr, TextFr, QuestionsFr, TitleEn, TextEn, QuestionsEn,
}

/// <summary>What is wrong with a visit; each is worded once.</summary>
public enum SlotFault
{
    NoDay, DayOutside, NoTime, NotATime, TimeOrder, OverMidnight, AtClockChange, InThePast, TooManyMoments,
    NotANumber, CapacityRange, MinimumRange, CapacityTaken,
    NoLanguage, UnknownLanguage, UnknownSupport, NoFormat, NobodyAdmitted, UnknownAdmit, UnknownPlaceKind,
    NoStreet, UnknownPostcode, NoMeetingPoint, UnknownVisibility, NoTitle, TooLong,
    NoHost, UnknownHost, SeveralHosts, HostWithdrawn, NotADay, OtherHost, TwiceInFile, IsWithdrawn, HasBegun, HasVisitors, IdUnknown,
}

/// <param name="Field">Where it stands.</param>
/// <param name="Fault">What.</param>
/// <param name="Values">That its words name: numbers, days, times, texts as typed; see the words of each fault.</param>
public sealed record SlotProblem(SlotField Field, SlotFault Fault, params IReadOnlyList<object> Values);
