namespace OpenDoorWeek.Core.Demand;

/// <summary>What would help where more people wish a visit than it has places for, or cannot follow it; pure.</summary>
public abstract record DemandAdvice
{
    private DemandAdvice() { }

    /// <summary>Some places more would do.</summary>
    /// <param name="People">Who find no place now.</param>
    public sealed record MorePlaces(int People) : DemandAdvice;

    /// <summary>As many again wish it: the same visit at another time would be filled too.</summary>
    /// <param name="People">Who find no place now.</param>
    public sealed record AnotherSlot(int People) : DemandAdvice;

    /// <summary>Several who wish it follow none of its languages.</summary>
    /// <param name="Wishes">Of such people.</param>
    public sealed record OtherLanguage(int Wishes) : DemandAdvice;

    /// <returns>Empty: it is fine as it is, or too few wish it to say.</returns>
    public static IReadOnlyList<DemandAdvice> Of(SlotDemand slot)
    {
        if (slot.Wishes < SlotDemand.Fewest)
        {
            return [];
        }

        var without = slot.People - slot.Capacity;
        DemandAdvice?[] all =
        [
            without >= slot.Capacity ? new AnotherSlot(without) : without > 0 ? new MorePlaces(without) : null,
            slot.InNone >= SlotDemand.Fewest ? new OtherLanguage(slot.InNone) : null,
        ];
        return [.. all.OfType<DemandAdvice>()];
    }
}
