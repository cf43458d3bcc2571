namespace OpenDoorWeek.Core.Pairings;

/// <summary>The worksheet as it stands.</summary>
/// <param name="Version">0: nobody has written in it.</param>
/// <param name="UpdatedBy">Who wrote last; null: nobody, or she never said her name.</param>
internal sealed record HeldSheet(string? Shown, string? Audience, string? Questions, string? Criteria, string? Notes, int Version, DateTimeOffset? UpdatedAt, string? UpdatedBy)
{
    public SheetTexts Texts => new(Shown, Audience, Questions, Criteria, Notes);

    /// <summary>No row: she is no member, or not all said yes, or the pair has ended.</summary>
    public const string Find = """
        select s.shown, s.audience, s.questions, s.criteria, s.notes, coalesce(s.version, 0) as version, s.updated_at, p.name as updated_by
          from pair r
          join pair_member m on m.pair_id = r.pair_id
          join pairing_opt_in x on x.pairing_opt_in_id = m.opt_in_id
          left join pair_sheet s on s.pair_id = r.pair_id
          left join person p on p.person_id = s.updated_by
         where r.pair_id = @PairId
           and x.person_id = @PersonId
           and r.state = 'accepted'
        """;
}
