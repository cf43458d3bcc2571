using Dapper;
using Npgsql;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>What the people of a world know from their mails and pages: a few operations old, as mails and pages are.</summary>
internal sealed class Board
{
    public IReadOnlyList<BookingOnBoard> Bookings { get; private init; } = [];

    public IReadOnlyList<PartOnBoard> Parts { get; private init; } = [];

    public IReadOnlyList<HoldOnBoard> Holds { get; private init; } = [];

    public IReadOnlyList<EntryOnBoard> Entries { get; private init; } = [];

    public IReadOnlyList<OfferOnBoard> Offers { get; private init; } = [];

    public static async Task<Board> ReadAsync(NpgsqlDataSource source, Guid editionId, DateTimeOffset now)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var all = await connection.QueryMultipleAsync(Sql, new { editionId, undone = now.AddMinutes(-20) });
        return new()
        {
            Bookings = [.. await all.ReadAsync<BookingOnBoard>()],
            Parts = [.. await all.ReadAsync<PartOnBoard>()],
            Holds = [.. await all.ReadAsync<HoldOnBoard>()],
            Entries = [.. await all.ReadAsync<EntryOnBoard>()],
            Offers = [.. await all.ReadAsync<OfferOnBoard>()],
        };
    }

    public static async Task<IReadOnlyList<SlotRow>> SlotsAsync(NpgsqlDataSource source, Guid editionId)
    {
        await using var connection = await source.OpenConnectionAsync();
        var rows = await connection.QueryAsync<(Guid SlotId, Guid HostId, string Status, DateTime StartsAt, DateTime EndsAt, int Capacity, int Taken, int HostSequence, int Version)>(
            "select slot_id, host_id, status, starts_at, ends_at, capacity, taken, host_sequence, version from slot where edition_id = @editionId order by slot_id", new { editionId });
        return [.. rows.Select(r => new SlotRow(r.SlotId, r.HostId, r.Status, new(r.StartsAt, TimeSpan.Zero), new(r.EndsAt, TimeSpan.Zero), r.Capacity, r.Taken, r.HostSequence, r.Version))];
    }

    private const string Sql = """
        select b.booking_id, b.slot_id, b.person_id, b.status, b.party_size, b.link_version
          from booking b
          join slot s using (slot_id)
         where s.edition_id = @editionId
           and (b.status = 'confirmed' or (b.status = 'cancelled' and b.ended_at > @undone))
         order by b.booking_id;
        select t.participant_id, t.booking_id, t.slot_id, t.person_id, t.person_id = b.person_id as is_holder
          from participant t
          join booking b using (booking_id)
          join slot s on s.slot_id = t.slot_id
         where s.edition_id = @editionId
           and t.status = 'confirmed'
         order by t.participant_id;
        select b.booking_id, b.link_version
          from booking b
          join slot s using (slot_id)
         where s.edition_id = @editionId
           and b.status = 'held'
         order by b.booking_id;
        select w.entry_id, w.slot_id, w.person_id
          from waiting_entry w
          join slot s using (slot_id)
         where s.edition_id = @editionId
           and w.status in ('waiting', 'offered')
         order by w.entry_id;
        select o.offer_id, o.entry_id, o.booking_id, w.person_id, w.link_version
          from waiting_offer o
          join waiting_entry w using (entry_id)
          join slot s on s.slot_id = o.slot_id
         where s.edition_id = @editionId
           and o.status = 'open'
         order by o.offer_id
        """;
}

internal sealed record BookingOnBoard(Guid BookingId, Guid SlotId, Guid PersonId, string Status, int PartySize, int LinkVersion);

internal sealed record PartOnBoard(Guid ParticipantId, Guid BookingId, Guid SlotId, Guid PersonId, bool IsHolder);

internal sealed record HoldOnBoard(Guid BookingId, int LinkVersion);

internal sealed record EntryOnBoard(Guid EntryId, Guid SlotId, Guid PersonId);

internal sealed record OfferOnBoard(Guid OfferId, Guid EntryId, Guid BookingId, Guid PersonId, int LinkVersion);
