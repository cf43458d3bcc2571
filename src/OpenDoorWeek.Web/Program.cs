using OpenDoorWeek.Web.Verbs;

return await CommandLine.RunAsync(
    [
        new Verb("serve", "pages, mail and jobs; what happens without a verb", Serve.RunAsync),
        new Verb("worker", "mail and jobs without pages", Worker.RunAsync),
        new Verb("migrate", "brings schema and zones up to date, and ends", Migrate.RunAsync),
        new Verb("demo", "makes the demo anew, and ends (Development)", Demo.RunAsync),
    ],
    args);
