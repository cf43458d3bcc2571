using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Why organisers cannot publish, stop or bring back: a closed set, so that a page words each once.</summary>
public abstract record PublicationRefusal
{
    private PublicationRefusal() { }

    /// <summary>No such edition, run, plan or publication, or the organiser lacks a zone of the edition.</summary>
    public sealed record Unknown : PublicationRefusal;

    /// <summary>Plans are published while places are shared out.</summary>
    public sealed record WrongPhase(PhaseGate Gate) : PublicationRefusal;

    /// <summary>People book for themselves: from then on visits are moved, not shared out anew.</summary>
    /// <param name="Since">When free booking opened.</param>
    public sealed record FreeBooking(DateTimeOffset Since) : PublicationRefusal;

    /// <summary>The week is not any more what the run saw: a booking, a slot, a decision changed. A new run looks again.</summary>
    public sealed record Stale : PublicationRefusal;

    /// <summary>Another number of mails was typed.</summary>
    /// <param name="Mails">That would leave.</param>
    public sealed record OtherNumber(int Mails) : PublicationRefusal;

    /// <summary>Somebody published since the page was read.</summary>
    /// <param name="Number">Of the newest.</param>
    public sealed record PublishedMeanwhile(int Number) : PublicationRefusal;

    /// <summary>That plan is what stands published.</summary>
    /// <param name="Number">Of the publication.</param>
    public sealed record StandsAlready(int Number) : PublicationRefusal;

    /// <summary>All mails of it have left, or none waits any more.</summary>
    public sealed record NothingToStop : PublicationRefusal;

    /// <summary>The same form key came with another body.</summary>
    public sealed record KeyReused : PublicationRefusal;
}
