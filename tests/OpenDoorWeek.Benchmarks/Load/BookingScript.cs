using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>The statements of one booking, as <see cref="BookSlot"/> itself sent them, in the round trips in which it sent them.</summary>
/// <remarks>
/// Recorded, not listed: it stays the product's own SQL whatever becomes of it. Each @name is replaced by an expression over
/// :person, :slot and :booking (twelve digits each), since pgbench cannot make ids.
/// </remarks>
/// <param name="Trips">Between begin and commit.</param>
internal sealed partial record BookingScript(IReadOnlyList<IReadOnlyList<string>> Trips)
{
    public int Statements => Trips.Sum(t => t.Count);

    /// <summary>Books once, for the week so far.</summary>
    public static async Task<BookingScript> RecordAsync(string connectionString)
    {
        var (trips, trip) = (new List<List<string>>(), new List<string>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ =>
            {
                // Npgsql begins an activity for each round trip, after the statements of it were asked for.
                trips.AddRange(trip.Count > 0 ? [[.. trip]] : Array.Empty<List<string>>());
                trip.Clear();
            },
        };
        ActivitySource.AddActivityListener(listener);
        await BookAsync(connectionString, sql =>
        {
            trip.AddRange(sql.Split(";\n"));
            return sql;
        });
        return new BookingScript([.. trips.Select(t => t.ConvertAll(WithValues))]);
    }

    private static async Task BookAsync(string connectionString, Func<string, string> record)
    {
        await using var db = Database.Open(connectionString, record);
        var site = new Site(new Uri("http://127.0.0.1"), "week@example.org");
        var request = new BookSlot.Request(
            LoadWeek.IdOfSlot(0), LoadWeek.IdOfPerson(LoadWeek.Recorder), 1, "Ada Peeters", "Huis De Brug", ["nl", "fr"], Language.Nl, false, false, Guid.NewGuid());
        if (await new BookSlot(db, TimeProvider.System, site).ExecuteAsync(request, CancellationToken.None) is not BookSlot.Result.Booked)
        {
            throw new InvalidOperationException("The booking that was to be recorded was refused.");
        }
    }

    /// <summary>For <c>pgbench -M prepared</c>: a round trip of several statements is a pipeline, as Npgsql's batch is.</summary>
    /// <param name="slots">See <see cref="LoadWeek.TurnOf"/>, which this repeats in pgbench's words.</param>
    /// <param name="clients">Number of connections; each counts its own bookings.</param>
    public string ToPgBench(int slots, int clients)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            \set done :done + 1
            \set number (:done - 1) * {clients} + :client_id
            \set who :number % {LoadWeek.MostPeople}
            \set day :number / {LoadWeek.MostPeople}
            \set person {LoadWeek.Digits} + :who
            \set booking {LoadWeek.Digits} + :number

            """));
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"\\set slot {LoadWeek.Digits} + {SlotOf(slots)}"));
        foreach (var (trip, index) in Trips.Select((t, i) => (t, i)))
        {
            // Npgsql sends begin together with the first statement.
            string[] all = index == 0 ? ["begin", .. trip] : [.. trip];
            text.AppendLine(all.Length == 1 ? $"{all[0]};" : $"\\startpipeline\n{string.Join(";\n", all)};\n\\endpipeline");
        }

        return text.AppendLine("commit;").ToString();
    }

    private static string SlotOf(int slots) => slots == 1
        ? string.Create(CultureInfo.InvariantCulture, $":day * {LoadWeek.MostHosts} + :who / {LoadWeek.OfHotSlot}")
        : string.Create(CultureInfo.InvariantCulture, $"((:who + :day) % {LoadWeek.Days}) * {LoadWeek.MostHosts} + random(0, {(slots / LoadWeek.Days) - 1})");

    private static string WithValues(string sql) => Parameter().Replace(sql, m => m.Groups[1].Success ? $"({ValueOf(m.Groups[1].Value, sql)})" : m.Value);

    /// <exception cref="InvalidOperationException">BookSlot sends a parameter that this does not know: give it a value here.</exception>
    private static string ValueOf(string name, string sql) => name switch
    {
        "kind" => "'host.booked'::text",
        "Kind" => "'booking.confirmed'::text",
        "Key" when sql.Contains("outbox", StringComparison.Ordinal) => $"{Participant}::text",
        _ => Values.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No value for @{name} of: {sql}"),
    };

    private const string
        Person = "('00000000-0000-7000-b000-' || :person::text)::uuid",
        Slot = "('00000000-0000-7000-a000-' || :slot::text)::uuid",
        Booking = "('00000000-0000-7000-8000-' || :booking::text)::uuid",
        Participant = "('00000000-0000-7000-9000-' || :booking::text)::uuid";

    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["personId"] = Person,
        ["actorId"] = Person,
        ["recipientId"] = Person,
        ["slotId"] = Slot,
        ["bookingId"] = Booking,
        ["subjectId"] = Booking,
        ["participantId"] = Participant,
        ["aggregateId"] = Participant,
        ["key"] = "('00000000-0000-4000-8000-' || :booking::text)::uuid",
        ["scope"] = "'00000000-0000-7000-b000-' || :person::text",
        ["route"] = "'bookings/new'::text",
        ["fingerprint"] = "sha256(:booking::text::bytea)",
        ["action"] = "'booking.confirmed'::text",
        ["answer"] = "'{\"bookingId\":\"00000000-0000-7000-8000-' || :booking::text || '\",\"heldUntil\": null}'",
        ["ids"] = "'{\"participantId\":\"00000000-0000-7000-9000-' || :booking::text || '\"}'",
        ["facts"] = "'{\"slotId\":\"00000000-0000-7000-a000-' || :slot::text || '\",\"partySize\": 1}'",
        ["uid"] = "'p-00000000-0000-7000-9000-' || :booking::text || '@127.0.0.1'",
        ["recipient"] = "'person' || :person::bigint % 100000000000 || '@example.org'",
        ["name"] = "'Ada Peeters'::text",
        ["organisation"] = "'Huis De Brug'::text",
        ["languages"] = "'{nl,fr}'::text[]",
        ["language"] = "'nl'::text",
        ["partySize"] = "1",
        ["notices"] = "1",
        ["sequence"] = "0",
        ["aggregateSeq"] = "0",
        ["threadId"] = "null::uuid",
        ["email"] = "null::text",
        ["browserHash"] = "null::bytea",
        ["everyHold"] = "false",
        ["isUrgent"] = "true",
        ["undoes"] = "'{}'::text[]",
        ["undoesKey"] = "null::text",
        ["outdated"] = "'{host.cancelled-by-visitor}'::text[]",
        ["now"] = "now()",
        ["notBefore"] = "now()",
        ["expiresAt"] = "now() + interval '48 hours'",
        ["tooOld"] = "now() - interval '24 hours'",
    };

    [GeneratedRegex(@"'[^']*'|(?<![\w:@])@(\w+)")]
    private static partial Regex Parameter();
}
