namespace OpenDoorWeek.Core.Pairings;

/// <summary>Why organisers cannot do something with buddies and mentors: a closed set, so that a page words each once.</summary>
public abstract record PairingRefusal
{
    private PairingRefusal() { }

    /// <summary>No such edition, run, pair or opt-in, or the organiser lacks a zone of the edition.</summary>
    public sealed record Unknown : PairingRefusal;

    /// <summary>From the first day on nobody is proposed to anybody any more.</summary>
    public sealed record WeekBegan(DateOnly FirstDay) : PairingRefusal;

    /// <summary>Nobody looks for a buddy or mentor.</summary>
    public sealed record NobodyAsked : PairingRefusal;

    /// <summary>What the run saw is not so any more: somebody came, left, said no, or something was decided. A new run looks again.</summary>
    public sealed record Stale : PairingRefusal;

    /// <summary>The run proposes nothing new, and nobody waits for word.</summary>
    public sealed record NothingToSend : PairingRefusal;

    /// <summary>Somebody published this run already.</summary>
    public sealed record Published(DateTimeOffset At) : PairingRefusal;

    /// <summary>Another number of mails was typed.</summary>
    /// <param name="Mails">That would leave.</param>
    public sealed record OtherNumber(int Mails) : PairingRefusal;

    /// <summary>The last day for an answer lies outside of these.</summary>
    public sealed record OtherDay(DateOnly First, DateOnly Last) : PairingRefusal;

    /// <summary>A pair is of two buddies, or of a mentor and a newcomer of another structure; a trio of a pair of buddies and one who has none. These are neither.</summary>
    public sealed record NoSuchPair : PairingRefusal;

    /// <summary>Somebody of them has as many partners as she wants already.</summary>
    public sealed record HasPartner : PairingRefusal;

    /// <summary>They were a pair before, and did not both ask for each other again.</summary>
    public sealed record WereTogether : PairingRefusal;

    /// <summary>They are a pair now.</summary>
    public sealed record AreTogether : PairingRefusal;

    /// <summary>Something is decided about these two already; that is taken back first.</summary>
    public sealed record DecidedAlready : PairingRefusal;

    /// <summary>The same form key came with another body.</summary>
    public sealed record KeyReused : PairingRefusal;
}
