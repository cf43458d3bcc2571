namespace OpenDoorWeek.Core.Words;

/// <summary>How many people come.</summary>
public static class PeopleWords
{
    /// <summary>"één persoon", "3 personen".</summary>
    public static readonly Plural Count = new(new("{n} persoon", "{n} personne", "{n} person"), new("{n} personen", "{n} personnes", "{n} people"))
    {
        Spelled = new("één persoon", "une personne", "one person"),
    };
}
