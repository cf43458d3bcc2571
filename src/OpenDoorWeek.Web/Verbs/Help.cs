namespace OpenDoorWeek.Web.Verbs;

internal static class Help
{
    public static void Print(IReadOnlyList<Verb> verbs)
    {
        Console.WriteLine("OpenDoorWeek: open-door weeks of care zones\n\nUse: OpenDoorWeek.Web [verb] [options] [--urls <address>] [--help]\n");
        foreach (var verb in verbs)
        {
            Console.WriteLine($"  {verb.Name,-9} {verb.Does}");
        }

        Console.WriteLine(Settings);
    }

    private const string Settings = """

        Settings are environment variables; wrong ones are named at the start. The README lists them all.
        In Development nothing need be set: the service brings its own PostgreSQL and a demo.
        Elsewhere: ConnectionStrings__OpenDoorWeek, PublicUrl, and Mail__Host with Mail__From, or Mail__Mode=None.
        """;
}
