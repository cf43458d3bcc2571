using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A pair as one of its members sees it; her page and her mails read it here.</summary>
public sealed record PairFacts
{
    public Guid PairId { get; init; }

    public Guid EditionId { get; init; }

    /// <summary><c>buddy</c> or <c>mentor</c>.</summary>
    public string Kind { get; init; } = "";

    public bool IsTrio { get; init; }

    /// <summary><c>proposed</c>, <c>accepted</c> or <c>ended</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>JSON of <see cref="PairReasons"/>.</summary>
    public string Reasons { get; init; } = "{}";

    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>Last day, Brussels.</summary>
    public DateOnly AnswerUntil { get; init; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public string EditionNl { get; init; } = "";

    public string EditionFr { get; init; } = "";

    public string EditionEn { get; init; } = "";

    /// <summary>The reader's own.</summary>
    public Guid OptInId { get; init; }

    /// <summary>The reader's: <c>buddy</c>, <c>newcomer</c> or <c>mentor</c>.</summary>
    public string Role { get; init; } = "";

    /// <summary>The reader's: <c>yes</c>, <c>no</c>; null: silent so far.</summary>
    public string? Answer { get; init; }

    /// <summary>The reader still looks for, or has, a partner.</summary>
    public bool IsOptedIn { get; init; }

    /// <summary>The reader's host in this edition.</summary>
    public Guid HostId { get; init; }

    public string[] Languages { get; init; } = [];

    public string[] Times { get; init; } = [];

    public string? PersonName { get; init; }

    /// <summary>Null: she has not said.</summary>
    public string? Went { get; init; }

    public string? WentNote { get; init; }

    public bool? Again { get; init; }

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <summary>Read by a statement of its own; in the order of their opt-ins.</summary>
    public IReadOnlyList<PairPartner> Partners { get; init; } = [];

    public bool IsProposed => State == "proposed";

    public bool IsAccepted => State == "accepted";

    public Text Edition => new(EditionNl, EditionFr, EditionEn);

    /// <summary>Null: wiped, a month after the edition.</summary>
    public PairReasons? Why => JsonSerializer.Deserialize<PairReasons>(Reasons, Enqueue.Json) is { Sides.Length: > 0 } why ? why : null;

    /// <summary>Who sends the mail.</summary>
    internal ZoneLetters.Zone Sender => new(new(ZoneNl, ZoneFr, ZoneEn), ZonePhone, ZoneEmail, ZoneAddress);

    /// <summary>In which all of them work together, and the worksheet asks: the first of nl, fr, en that all share; else Dutch.</summary>
    public Language SharedLanguage =>
        Language.All.FirstOrDefault(l => Languages.Contains(l.Code) && Partners.All(p => p.Languages.Contains(l.Code))) ?? Language.Nl;

    /// <summary>A talk to begin with; null: not both said yes, or there is no hour that suits.</summary>
    public FirstCall? Call => AcceptedAt is { } at && IsAccepted ? FirstCall.Suggest(at, FirstDay, [Times, .. Partners.Select(p => p.Times ?? [])]) : null;

    /// <returns>Null: no such pair, or she is no member of it.</returns>
    internal static async Task<PairFacts?> FindAsync(Tx tx, Guid pairId, Guid personId, CancellationToken ct) =>
        await tx.FindAsync<PairFacts>(Select + ByPair, new { pairId, personId }, ct) is { } pair
            ? pair with { Partners = await tx.ListAsync<PairPartner>(PairPartner.List, new { pairIds = new[] { pairId }, personId }, ct) }
            : null;

    /// <summary>Everything but the condition; <c>@personId</c> is the reader.</summary>
    internal const string Select = """
        select r.pair_id, r.edition_id, r.kind, r.is_trio, r.state, r.reasons::text as reasons, r.proposed_at, r.answer_until, r.accepted_at,
               e.first_day, e.last_day, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en,
               m.opt_in_id, m.role, m.answer, x.ended_at is null as is_opted_in, h.host_id, x.languages, x.times, p.name as person_name,
               m.went, m.went_note, m.again,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
          from pair r
          join edition e on e.edition_id = r.edition_id
          join pair_member m on m.pair_id = r.pair_id
          join pairing_opt_in x on x.pairing_opt_in_id = m.opt_in_id
          join person p on p.person_id = x.person_id
          join organisation o on o.organisation_id = x.organisation_id
          join host h on h.organisation_id = o.organisation_id and h.edition_id = r.edition_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = r.edition_id and ez.zone_code = o.zone_code
        """;

    private const string ByPair = """

         where r.pair_id = @pairId
           and x.person_id = @personId
        """;
}
