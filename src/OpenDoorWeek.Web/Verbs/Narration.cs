namespace OpenDoorWeek.Web.Verbs;

/// <summary>Tells whoever started the program what it does, one line a step.</summary>
internal static class Narration
{
    public static void Say(string step) => Console.WriteLine($"- {step}");
}
