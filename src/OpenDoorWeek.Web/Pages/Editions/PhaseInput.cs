using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A phase as typed: whether it takes place, and when.</summary>
public sealed class PhaseInput
{
    /// <summary>As in <see cref="Phase.All"/>.</summary>
    public string Name { get; set; } = "";

    public bool TakesPlace { get; set; }

    public string? OpensDay { get; set; }

    public string? OpensTime { get; set; }

    public string? ClosesDay { get; set; }

    public string? ClosesTime { get; set; }

    /// <summary>Every phase there is; one that does not take place begins with its default dates.</summary>
    public static List<PhaseInput> Of(ReadEdition.Result edition) =>
        [.. PhaseDefaults.Of(edition.Days).Select(d => Of(edition.Find(d.Name) ?? d, edition.Find(d.Name) is not null))];

    /// <summary>Those that take place; a message beside each date that cannot be read.</summary>
    public static IReadOnlyList<Phase> Read(IReadOnlyList<PhaseInput> phases, ModelStateDictionary state, Translate t)
    {
        var read = new List<Phase>();
        foreach (var (i, phase) in phases.Index().Where(p => p.Item.TakesPlace && Phase.All.Contains(p.Item.Name)))
        {
            var opens = Read(state, $"Phases[{i}].Opens", phase.OpensDay, phase.OpensTime, t);
            var closes = Read(state, $"Phases[{i}].Closes", phase.ClosesDay, phase.ClosesTime, t);
            read.Add(new(phase.Name, opens, closes));
        }

        return [.. read.DistinctBy(p => p.Name)];
    }

    /// <summary>The field of a problem's date.</summary>
    public static string FieldOf(IReadOnlyList<PhaseInput> phases, PhaseProblem problem) =>
        $"Phases[{phases.Index().First(p => p.Item.Name == problem.Phase).Index}].{problem.End}Day";

    private static PhaseInput Of(Phase phase, bool takesPlace) => new()
    {
        Name = phase.Name,
        TakesPlace = takesPlace,
        OpensDay = TypedDay.Write(Brussels.DayOf(phase.OpensAt)),
        OpensTime = WallTime.Write(Brussels.TimeOf(phase.OpensAt)),
        ClosesDay = TypedDay.Write(Brussels.DayOf(phase.ClosesAt)),
        ClosesTime = WallTime.Write(Brussels.TimeOf(phase.ClosesAt)),
    };

    private static DateTimeOffset Read(ModelStateDictionary state, string field, string? typedDay, string? typedTime, Translate t)
    {
        var (day, time) = (EditionInput.ReadDay(state, $"{field}Day", typedDay, t), WallTime.Read(typedTime));
        if (time is null)
        {
            state.AddModelError($"{field}Time", t(FormTexts.TimeFormat));
        }

        return day is { } d && time is { } clock ? Brussels.InstantOf(WallTime.EndsDay(typedTime) ? d.AddDays(1) : d, clock) : default;
    }
}
