namespace OpenDoorWeek.Core.Pairings;

/// <summary>Whether a structure counts as experienced in an edition: it may offer a mentor then, and ask for none.</summary>
public static class HostExperience
{
    /// <summary>The rule, without a database.</summary>
    /// <param name="editions">Earlier ones in which it was an accepted host, from 0.</param>
    /// <param name="said">The organiser's word on it; null: she said nothing, and the history counts.</param>
    public static bool IsExperienced(int editions, bool? said) => said ?? editions > 0;

    /// <summary>A value over organisation <c>o</c> and edition <c>e</c>: what an organiser said; null: nothing.</summary>
    internal const string Said = """
        (select v.is_experienced from pairing_experience v where v.edition_id = e.edition_id and v.organisation_id = o.organisation_id)
        """;
}
