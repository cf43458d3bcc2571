using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>What a person needs to know once the service answers.</summary>
internal static class Welcome
{
    public static void Print(ServiceSettings settings, FindDemo.Result demo, DevPages dev)
    {
        Console.WriteLine($"\nOpen {settings.PublicUrl.AbsoluteUri}");
        if (settings.IsDevelopment && demo is not FindDemo.Result.NoDemo)
        {
            PrintPeople();
        }

        Console.WriteLine(settings.Mail.Mode switch
        {
            MailMode.Smtp => $"Mail goes to {settings.Mail.Server}",
            MailMode.None => "No mail is sent (Mail__Mode=None)",
            _ when !dev.AreOpen => $"Mail lies in {Path.Combine(settings.DataFolder, "mail")}; /dev/mail exists only with the demo, and listening on loopback",
            _ => $"Mail shows at {new Uri(settings.PublicUrl, "/dev/mail")}",
        });
        if (demo is FindDemo.Result.WeekHasBegun { Weeks: [var first, ..] })
        {
            Console.WriteLine($"The week of {first.Slug} began on {first.FirstDay:yyyy-MM-dd}. To make the demo anew, stop this and run: dotnet run --project src/OpenDoorWeek.Web demo");
        }

        Console.WriteLine("Ctrl+C stops it");
    }

    private static void PrintPeople()
    {
        Console.WriteLine("Sign in with a code sent to one of these:");
        foreach (var person in DemoPeople.All)
        {
            Console.WriteLine($"  {person.Email,-28} {person.Role.In(Language.En)}: {person.Shows.In(Language.En)}");
        }
    }
}
