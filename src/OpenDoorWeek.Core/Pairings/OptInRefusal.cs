namespace OpenDoorWeek.Core.Pairings;

/// <summary>Why somebody does not ask for or offer a partner: a closed set, so that a page words each once.</summary>
public abstract record OptInRefusal
{
    private OptInRefusal() { }

    /// <summary>Each contact asks for herself; an organiser reads only.</summary>
    public sealed record NotContact : OptInRefusal;

    public sealed record HostWithdrawn : OptInRefusal;

    /// <summary>The week has begun.</summary>
    /// <param name="FirstDay">Of the edition.</param>
    public sealed record Begun(DateOnly FirstDay) : OptInRefusal;

    /// <summary>Who takes part for the first time is no mentor.</summary>
    public sealed record NotExperienced : OptInRefusal;

    /// <summary>Who took part before asks for no mentor.</summary>
    public sealed record Experienced : OptInRefusal;

    /// <summary>One of each structure is mentor, or has one.</summary>
    /// <param name="Name">Of the colleague; null: never said.</param>
    public sealed record ColleagueDoes(string? Name) : OptInRefusal;

    /// <summary>She asked for the same already, for another structure.</summary>
    public sealed record Elsewhere(string Organisation) : OptInRefusal;

    /// <summary>More pairs than that are going on.</summary>
    /// <param name="Load">So many.</param>
    public sealed record BelowLoad(int Load) : OptInRefusal;
}
