namespace OpenDoorWeek.TestSupport;

/// <summary>Who asks for a buddy or a mentor.</summary>
/// <param name="rows">Makes people and hosts.</param>
/// <param name="run">Runs a statement.</param>
public sealed class PairingRoster(Rows rows, Func<string, object?, Task<int>> run)
{
    /// <summary>Somebody of a host asks for a buddy, in Dutch and within her own structure unless said otherwise.</summary>
    /// <returns>Her opt-in.</returns>
    public Task<Guid> AddBuddyAsync(HostRow of, string name = "Ada Peeters", string[]? languages = null, bool isOpen = false, Guid? person = null) =>
        AskAsync(of, "buddy", name, languages, 1, isOpen, person);

    /// <summary>A structure that took part before offers to help newcomers.</summary>
    public async Task<Guid> AddMentorAsync(HostRow of, int capacity = 1, string name = "Mona Mentor", string[]? languages = null, Guid? person = null)
    {
        await run(Experience, new { of.EditionId, of.OrganisationId, of.ContactId, Rows.Today });
        return await AskAsync(of, "mentor", name, languages, capacity, false, person);
    }

    /// <summary>A structure that takes part for the first time asks for a mentor.</summary>
    public Task<Guid> AddNewcomerAsync(HostRow of, int capacity = 1, string name = "Nele Nieuw", string[]? languages = null, Guid? person = null) =>
        AskAsync(of, "newcomer", name, languages, capacity, false, person);

    private async Task<Guid> AskAsync(HostRow of, string role, string name, string[]? languages, int capacity, bool isOpen, Guid? person)
    {
        var optInId = Guid.CreateVersion7();
        var personId = person ?? await rows.AddPersonAsync(name: name);
        await run(Contact, new { of.OrganisationId, personId });
        await run(Ask, new { optInId, of.EditionId, personId, of.OrganisationId, role, languages = languages ?? ["nl"], capacity, isOpen, Rows.Today });
        return optInId;
    }

    private const string Contact = """
        insert into organisation_contact (organisation_id, person_id)
        values (@OrganisationId, @personId)
        on conflict do nothing
        """;

    private const string Ask = """
        insert into pairing_opt_in (pairing_opt_in_id, edition_id, person_id, organisation_id, role, languages, capacity, is_open_to_others, created_at)
        values (@optInId, @EditionId, @personId, @OrganisationId, @role, @languages, @capacity, @isOpen, @Today)
        """;

    private const string Experience = """
        insert into pairing_experience (edition_id, organisation_id, is_experienced, decided_by, decided_at)
        values (@EditionId, @OrganisationId, true, @ContactId, @Today)
        on conflict do nothing
        """;
}
