using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>A finished run with its files open: the frozen problem, one of its plans, and whose is which number.</summary>
/// <param name="Slots">By number.</param>
public sealed record MatchedWeek(MatchScope Edition, MatchRunHead Run, Problem Problem, Plan Plan, Guid[] People, IReadOnlyList<MatchedSlot> Slots)
{
    /// <summary>The numbers of people, by id.</summary>
    public IReadOnlyDictionary<Guid, int> VisitorOf { get; } = People.Index().ToDictionary(p => p.Item, p => p.Index);

    /// <summary>People in each slot, by number.</summary>
    public int[] Attendance { get; } = Matching.Reasons.Attendance.Of(Problem, Plan.Visits);

    public IEnumerable<UnmetWish> UnmetOf(int visitor) => Plan.Unmet.Where(u => u.Visitor == visitor);

    /// <param name="preset">Null: the one that was asked for.</param>
    /// <returns>Null: no such run, or it is not done.</returns>
    internal static async Task<MatchedWeek?> OpenAsync(Tx tx, MatchScope edition, int number, string? preset, CancellationToken ct)
    {
        if (await MatchRunHead.ListAsync(tx, edition.EditionId, number, ct) is not [var run] || await tx.FindAsync<Files>(Find, new { run.RunId, preset = preset ?? run.Preset }, ct) is not { } files)
        {
            return null;
        }

        var problem = FrozenFile.ReadProblem(files.Problem);
        var slots = (await tx.ListAsync<MatchedSlot>(ListSlots, new { files.Slots }, ct)).ToDictionary(s => s.SlotId);
        return new(edition, run, problem, FrozenFile.ReadPlan(files.Plan, files.People.Length), files.People, [.. files.Slots.Select(s => slots.GetValueOrDefault(s) ?? Gone(s))]);
    }

    /// <returns>By id; who was erased since is missing.</returns>
    internal static async Task<IReadOnlyDictionary<Guid, MatchedPerson>> NamesAsync(Tx tx, IEnumerable<Guid> people, CancellationToken ct) =>
        (await tx.ListAsync<MatchedPerson>(ListPeople, new { ids = people.Distinct().ToArray() }, ct)).ToDictionary(p => p.PersonId);

    /// <summary>A slot whose row is no more.</summary>
    private static MatchedSlot Gone(Guid slotId) => new(slotId, "-", null, null, null, default, default, default, "", "", "", "", "", 1, [], true);

    private sealed record Files(byte[] Problem, byte[] Plan, Guid[] People, Guid[] Slots);

    private const string Find = """
        select r.problem, m.plan, r.people, r.slots
          from match_run r
          join match_plan m on m.run_id = r.run_id and m.preset = @preset
         where r.run_id = @RunId
           and r.state = 'done'
        """;

    private const string ListSlots = """
        select s.slot_id, o.name as host_name, nl.title as title_nl, fr.title as title_fr, en.title as title_en, s.local_date, s.local_start, s.local_end,
               s.postcode, p.name_nl as place_nl, p.name_fr as place_fr, o.sector, o.zone_code, s.minimum, s.admits, s.status = 'cancelled' as is_cancelled
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place p on p.postcode = s.postcode
          left join slot_text nl on nl.slot_id = s.slot_id and nl.language = 'nl'
          left join slot_text fr on fr.slot_id = s.slot_id and fr.language = 'fr'
          left join slot_text en on en.slot_id = s.slot_id and en.language = 'en'
         where s.slot_id = any(@Slots)
        """;

    private const string ListPeople = """
        select person_id, coalesce(name, email, '-') as name, email, organisation
          from person
         where person_id = any(@ids)
        """;
}
