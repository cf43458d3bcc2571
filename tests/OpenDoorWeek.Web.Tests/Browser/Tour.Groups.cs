using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Somebody who brings others.</summary>
internal sealed partial class Tour
{
    /// <summary>Of two, both with a name, since one left.</summary>
    public Guid GroupBooking { get; private set; }

    public Guid GroupHolder { get; private set; }

    /// <summary>Comes with the group.</summary>
    public Guid Part { get; private set; }

    /// <summary>Came with the group, and has left it.</summary>
    public Guid LeftPart { get; private set; }

    private async Task AddGroupAsync()
    {
        GroupBooking = await rows.AddBookingAsync(Slot, GroupHolder = await rows.AddPersonAsync(name: "Emma"), partySize: 3);
        (Part, LeftPart) = (await NameAsync("Farid"), await NameAsync("Greta"));
        await Of<LeaveBooking>().ExecuteAsync(new(LeftPart, new(null, 1)), default);
    }

    private async Task<Guid> NameAsync(string name) => ((NameParticipant.Result.Named)await Of<NameParticipant>().ExecuteAsync(
        new(GroupBooking, new(GroupHolder, null), name, NewAddress(), Language.Nl), default)).ParticipantId;
}
