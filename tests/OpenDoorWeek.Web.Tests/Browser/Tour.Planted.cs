namespace OpenDoorWeek.Web.Tests.Browser;

internal sealed partial class Tour
{
    /// <summary>What pages show that somebody wrote: names, addresses and texts of people, organisations and zones.</summary>
    public async Task<IReadOnlyList<string>> ListPlantedAsync()
    {
        await using var command = source.CreateCommand(ListPlanted);
        await using var row = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await row.ReadAsync())
        {
            all.Add(row.GetString(0));
        }

        return all;
    }

    private const string ListPlanted = """
        select concat_ws(' ', name_nl, name_fr, name_en) from zone
         union all select concat_ws(' ', name_nl, name_fr) from place
         union all select concat_ws(' ', slug, name_nl, name_fr, name_en) from edition
         union all select concat_ws(' ', contact_name, contact_phone, contact_email, contact_address) from edition_zone
         union all select concat_ws(' ', name, street, phone, website) from organisation
         union all select concat_ws(' ', role, phone) from organisation_contact
         union all select concat_ws(' ', name, email, organisation) from person
         union all select concat_ws(' ', name, email, organisation) from booking
         union all select name from participant
         union all select concat_ws(' ', name, organisation) from waiting_entry
         union all select concat_ws(' ', name, email, role, phone) from contact_invitation
         union all select email from organiser_invitation
         union all select concat_ws(' ', title, place) from other_event
         union all select organiser_note from host where organiser_note is not null
         union all select concat_ws(' ', street, meeting_point) from slot
         union all select concat_ws(' ', title, presentation, questions) from slot_text
         union all select encode(fingerprint, 'hex') from match_seed
         union all select concat_ws(' ', sender, subject, body) from reply
         union all select reason from match_pin
         union all select concat_ws(' ', shown, audience, questions, criteria, notes) from pair_sheet
         union all select topics from pairing_opt_in where topics is not null
         union all select reason from pairing_rule
         union all select concat_ws(' ', problem_hash, engine) from pairing_run
         union all select error from job_run where error is not null
         union all select concat_ws(' ', recipient, subject, text_body, error) from outbox where key like 'tour.%'
         union all select error from outbox_attempt where error is not null
        """;
}
