using OpenDoorWeek.Web.Verbs;

return await CommandLine.RunAsync(
    [
        new ServiceVerb("serve", "pages, mail and jobs; what happens without a verb", Serve.RunAsync),
        new ServiceVerb("worker", "mail and jobs without pages", Worker.RunAsync),
        new ServiceVerb("migrate", "brings schema and zones up to date, and ends", Migrate.RunAsync),
        new ServiceVerb("demo", "makes the demo anew, and ends (Development)", Demo.RunAsync),
        new ServiceVerb("organiser", "organiser add <e-mail> --zones S,CW|all: prints a link that makes an organiser, once", (settings, ct) => AddOrganiser.RunAsync(args, settings, ct)) { TakesWords = true },
        Match.Verb,
        Verify.Verb,
        Complete.Verb,
        RefillVerb.Verb,
    ],
    args);
