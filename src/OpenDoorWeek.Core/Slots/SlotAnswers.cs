using System.Text.Json.Serialization;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What a host has answered so far while adding visits; kept as JSON in table slot_draft.</summary>
public sealed record SlotAnswers
{
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>The same hours on each day; else each day has its own.</summary>
    public bool IsSameEachDay { get; init; } = true;

    /// <summary>Of each day, where they are the same.</summary>
    public IReadOnlyList<SlotSpan> Spans { get; init; } = [];

    /// <summary>By day, where they are not.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<SlotSpan>> SpansOfDay { get; init; } = new Dictionary<DateOnly, IReadOnlyList<SlotSpan>>();

    public SlotOffer Offer { get; init; } = new();

    /// <summary>Pages that were saved at least once, of <see cref="SlotSteps"/>.</summary>
    public IReadOnlyList<string> StepsDone { get; init; } = [];

    /// <summary>The visits that they make, by day and start.</summary>
    [JsonIgnore]
    public IReadOnlyList<SlotMoment> Moments =>
        [.. Days.Order().SelectMany(d => OfDay(d).OrderBy(s => s.Start).Select(s => new SlotMoment(d, s)))];

    /// <summary>The next page to fill in; null: all are.</summary>
    [JsonIgnore]
    public string? OpenStep => SlotSteps.All.FirstOrDefault(s => !StepsDone.Contains(s) || (s == SlotSteps.Days && Days.Count == 0) || (s == SlotSteps.Times && DayWithoutSpan is not null));

    /// <summary>The first chosen day that has no hours yet; null: none, or no day is chosen.</summary>
    [JsonIgnore]
    public DateOnly? DayWithoutSpan => Days.Order().Select(d => (DateOnly?)d).FirstOrDefault(d => OfDay(d!.Value).Count == 0);

    public IReadOnlyList<SlotSpan> OfDay(DateOnly day) => IsSameEachDay ? Spans : SpansOfDay.GetValueOrDefault(day) ?? [];

    /// <summary>These hours for one day, and nothing else changed.</summary>
    public SlotAnswers WithDay(DateOnly day, IReadOnlyList<SlotSpan> spans) =>
        this with { SpansOfDay = new Dictionary<DateOnly, IReadOnlyList<SlotSpan>>(SpansOfDay) { [day] = spans } };

    /// <summary>The chosen day after this one; null: it is the last.</summary>
    public DateOnly? DayAfter(DateOnly day) => Days.Where(d => d > day).Select(d => (DateOnly?)d).Min();

    public SlotAnswers Done(string step) => this with { StepsDone = [.. StepsDone.Append(step).Distinct()] };
}
