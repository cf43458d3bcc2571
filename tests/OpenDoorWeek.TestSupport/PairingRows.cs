using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.TestSupport;

/// <summary>Somebody who asked for a partner, or offered to be one, in the name of a host of her own.</summary>
public sealed record Seeker(Guid PersonId, HostRow Host, Guid OptInId, string Role);

/// <summary>Makes what people ask for, and pairs of them, for tests.</summary>
/// <param name="rows">Makes hosts and people.</param>
/// <param name="run">Runs a statement.</param>
public sealed class PairingRows(Rows rows, Func<string, object?, Task<int>> run)
{
    /// <summary>Last day for an answer of the pairs made here: a week after <see cref="Rows.Today"/>.</summary>
    public static readonly DateOnly AnswerUntil = new(2026, 11, 11);

    /// <param name="name">Of the person; her address is of the same word, her host "Huis" and the word.</param>
    /// <param name="role">buddy, mentor or newcomer.</param>
    /// <param name="host">Null: one of her own.</param>
    public async Task<Seeker> AddSeekerAsync(string name, string role = "buddy", HostRow? host = null, string[]? languages = null, string[]? times = null, string? topics = null, int capacity = 1, Language? language = null)
    {
        var personId = await rows.AddPersonAsync($"{name.ToLowerInvariant()}@example.org", $"{name} Peeters", language);
        if (host is null)
        {
            host = await rows.AddHostAsync($"Huis {name}", contactId: personId);
        }
        else
        {
            await run("insert into organisation_contact (organisation_id, person_id) values (@OrganisationId, @personId)", new { host.OrganisationId, personId });
        }

        var optInId = await AddOptInAsync(personId, host, role, languages, times, topics, capacity);
        return new(personId, host, optInId, role);
    }

    public async Task<Guid> AddOptInAsync(Guid personId, HostRow host, string role = "buddy", string[]? languages = null, string[]? times = null, string? topics = null, int capacity = 1)
    {
        var optInId = Guid.CreateVersion7();
        await run(InsertOptIn, new { optInId, host.EditionId, host.OrganisationId, personId, role, languages = languages ?? ["nl", "fr"], times = times ?? [], topics, capacity, Rows.Today });
        return optInId;
    }

    /// <summary>Proposed, accepted by all, or three of whom a pair lives on.</summary>
    /// <returns>Id of the pair.</returns>
    public async Task<Guid> AddPairAsync(string state, params Seeker[] members)
    {
        var pairId = Guid.CreateVersion7();
        var kind = members.All(m => m.Role == "buddy") ? "buddy" : "mentor";
        await run(InsertPair, new
        {
            pairId,
            members[0].Host.EditionId,
            kind,
            isTrio = members.Length > 2,
            state,
            AnswerUntil,
            Rows.Today,
            optIns = members.Select(m => m.OptInId).ToArray(),
            roles = members.Select(m => m.Role).ToArray(),
        });
        return pairId;
    }

    private const string InsertOptIn = """
        insert into pairing_opt_in (pairing_opt_in_id, edition_id, person_id, organisation_id, role, languages, times, topics, capacity, created_at)
        values (@optInId, @EditionId, @personId, @OrganisationId, @role, @languages, @times, @topics, @capacity, @Today)
        """;

    private const string InsertPair = """
        insert into pair (pair_id, edition_id, kind, is_trio, state, accepted_at, reasons, proposed_at, answer_until)
        select @pairId, @EditionId, @kind, @isTrio, @state, case when @state = 'accepted' then @Today::timestamptz end,
               jsonb_build_object('languages', jsonb_build_array('nl'), 'minutes', 10, 'editions', 0, 'isByHand', false,
                                  'sides', (select jsonb_agg(jsonb_build_object('optInId', x.pairing_opt_in_id, 'postcode', o.postcode, 'sector', o.sector, 'likesSector', false))
                                              from pairing_opt_in x
                                              join organisation o on o.organisation_id = x.organisation_id
                                             where x.pairing_opt_in_id = any(@optIns))),
               @Today, @AnswerUntil;
        insert into pair_member (pair_id, opt_in_id, role, is_trio, answer, answered_at)
        select @pairId, m.opt_in, m.role, @isTrio, case when @state = 'accepted' then 'yes' end, case when @state = 'accepted' then @Today::timestamptz end
          from unnest(@optIns::uuid[], @roles::text[]) as m (opt_in, role);
        update pairing_opt_in set load = load + 1 where pairing_opt_in_id = any(@optIns) and role <> 'buddy'
        """;
}
