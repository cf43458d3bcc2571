using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Refills;

/// <summary>A visit of an earlier plan that cannot stay.</summary>
public sealed record LostVisit(int Visitor, int Slot, WhyLost Why);

/// <summary>Why a visit cannot stay; the first that holds, in this order.</summary>
public enum WhyLost
{
    /// <summary>The fresh problem has no visitor of that id.</summary>
    NoVisitor,

    /// <summary>The fresh problem has no slot of that id.</summary>
    NoSlot,

    /// <summary>Visitor and slot share no language any more.</summary>
    Language,

    /// <summary>As <see cref="Reason.NotAdmitted"/>; also a visit that was cancelled.</summary>
    NotAdmitted,

    /// <summary>The visitor cannot come at that time any more.</summary>
    Unavailable,

    /// <summary>A pin, a visit already kept or an appointment elsewhere is too near, or is at the same host.</summary>
    Conflict,

    /// <summary>The visitor has the most visits of that day already.</summary>
    DayLimit,

    /// <summary>The visitor wants fewer visits than before.</summary>
    EnoughVisits,

    /// <summary>The places left, after pins and visits of lower visitor ids, do not hold the party.</summary>
    NoPlaces,
}
