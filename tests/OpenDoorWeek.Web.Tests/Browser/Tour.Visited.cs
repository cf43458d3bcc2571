namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A visit to which people come, of a host that may still change it.</summary>
internal sealed partial class Tour
{
    private Guid? visited;

    /// <summary>Three people come; one of them has another visit at 17:30. Made once.</summary>
    public async Task<Guid> AddVisitedAsync()
    {
        if (visited is { } made)
        {
            return made;
        }

        var day = TestSupport.Rows.Monday.AddYears(1);
        var slotId = await rows.AddSlotAsync(of: Submitted, day: day, start: new(16, 0), title: "Rondgang");
        await rows.AddBookingAsync(slotId, await rows.AddPersonAsync(name: "Nora"), partySize: 2);
        var busy = await rows.AddPersonAsync(name: "Omar");
        await rows.AddBookingAsync(slotId, busy);
        await rows.AddBookingAsync(await rows.AddSlotAsync(of: Submitted, day: day, start: new(17, 30), title: "Gesprek"), busy);
        visited = slotId;
        return slotId;
    }
}
