using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Slots;

/// <summary>When a host may add visits: while hosts register. An organiser may for a host at any time.</summary>
internal static class SlotGate
{
    /// <summary>The rule, without a database.</summary>
    /// <param name="status">Of the host.</param>
    /// <param name="isContact">She acts as contact; else as organiser.</param>
    /// <param name="gate">Of phase hosts-register.</param>
    public static SlotRefusal? Refuse(string status, bool isContact, PhaseGate gate) => gate switch
    {
        _ when status == "withdrawn" => new SlotRefusal.HostWithdrawn(),
        _ when !isContact => null,
        PhaseGate.NotYet later => new SlotRefusal.NotOpenYet(later.OpensAt),
        PhaseGate.Over over => new SlotRefusal.Closed(over.ClosedAt),
        PhaseGate.NotForeseen => new SlotRefusal.NotOpenYet(null),
        _ => null,
    };
}
