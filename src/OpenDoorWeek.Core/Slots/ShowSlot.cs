using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>One visit, for whoever may see it, and whether it can be booked.</summary>
public sealed class ShowSlot(Database db, TimeProvider clock)
{
    /// <param name="SlotId">From the URL.</param>
    /// <param name="IsSignedIn">Opens the visits for professionals.</param>
    public sealed record Request(Guid SlotId, bool IsSignedIn)
    {
        /// <summary>For whom it is told whether it can be booked; without her all that counts is whether somebody is signed in.</summary>
        public Booker Who { get; init; } = IsSignedIn ? Booker.SignedIn(null) : Booker.Stranger;
    }

    public abstract record Result
    {
        private Result() { }

        /// <param name="WhyNot">Null: it can be booked.</param>
        /// <param name="Now">When this was read.</param>
        public sealed record Shown(ShownSlot Slot, Refusal? WhyNot, DateTimeOffset Now) : Result;

        /// <summary>For professionals who are signed in.</summary>
        public sealed record SignInFirst : Result;

        /// <summary>No such slot, or none that is shown to anybody yet.</summary>
        public sealed record Unknown : Result;
    }

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var slot = await db.FindAsync<ShownSlot>(Find, new { request.SlotId, now }, ct);
        if (slot is not null && slot.StaffUntil > now)
        {
            slot = slot with { HeadStart = await db.FindAsync<HeadStart>(HeadStart.Find, new { request.SlotId }, ct) };
        }

        return slot is null ? new Result.Unknown() : Show(slot, request.IsSignedIn, request.Who, now);
    }

    /// <summary>The rule of seeing. A cancelled slot stays visible, and says so: links to it are out. So it does where its host withdrew, if people had it in their agenda.</summary>
    internal static Result Show(ShownSlot slot, bool isSignedIn, Booker who, DateTimeOffset now)
    {
        var isOver = slot is { HostStatus: "withdrawn", Status: "cancelled", HadVisitors: true };
        if ((slot.HostStatus != "accepted" && !isOver) || slot.Status == "draft" || slot.ProgrammeOpensAt is null || now < slot.ProgrammeOpensAt)
        {
            return new Result.Unknown();
        }

        return slot.Visibility switch
        {
            "professionals" when !isSignedIn => new Result.SignInFirst(),
            "matching" when !isSignedIn => new Result.Unknown(),
            _ => new Result.Shown(slot, slot.WhyNot(who, now), now),
        };
    }

    private const string Find = $"""
        select s.slot_id, s.host_id, e.slug as edition_slug, s.status, h.status as host_status,
               exists (select 1 from participant t where t.slot_id = s.slot_id) as had_visitors, {NarrowerVisibility.Sql} as visibility, p.opens_at as programme_opens_at,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at,
               s.capacity,
               {PlacesLeft.Sql} as places_left, s.minimum, s.format, s.admits,
               f.opens_at, f.closes_at, e.booking_stops_hours,
               o.name as host_name, o.phone as host_phone, o.website as host_website, o.sector, h.is_full_note,
               nl.title as title_nl, fr.title as title_fr, en.title as title_en,
               nl.presentation as presentation_nl, fr.presentation as presentation_fr, en.presentation as presentation_en,
               nl.questions as questions_nl, fr.questions as questions_fr, en.questions as questions_en,
               s.place_kind, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email,
               array(select l.language from slot_language l where l.slot_id = s.slot_id
                      order by array_position(array['nl', 'fr', 'en'], l.language), l.language) as languages,
               array(select u.support from slot_support u where u.slot_id = s.slot_id order by u.support) as supports,
               pl.tile_column, pl.tile_row, {HeadStart.UntilSql} as staff_until
          from slot s
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          left join head_start hs on hs.host_id = h.host_id
          join place pl on pl.postcode = s.postcode
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join edition_phase p on p.edition_id = e.edition_id and p.phase = 'programme'
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'free-booking'
          left join slot_text nl on nl.slot_id = s.slot_id and nl.language = 'nl'
          left join slot_text fr on fr.slot_id = s.slot_id and fr.language = 'fr'
          left join slot_text en on en.slot_id = s.slot_id and en.language = 'en'
         where s.slot_id = @SlotId
        """;
}
