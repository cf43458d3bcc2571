using System.Data.Common;
using System.Runtime.InteropServices;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Db.Embedded;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>From what was typed to the verb; every expected failure is a sentence, never a stack trace.</summary>
internal static class CommandLine
{
    private const string SecretFiles = "/run/secrets";

    /// <param name="verbs">The first of the service is the default.</param>
    /// <param name="args">As typed.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<Verb> verbs, string[] args)
    {
        switch (Arguments.Read(verbs, args))
        {
            case Arguments.Result.Help:
                Help.Print(verbs);
                return ExitCode.Done;
            case Arguments.Result.NotUnderstood { Why: var why }:
                await Console.Error.WriteLineAsync($"{why} See --help.");
                return ExitCode.WrongUse;
            case Arguments.Result.Run { Verb: var verb, Urls: var urls }:
                return await RunAsync(verb, urls);
            case Arguments.Result.RunOnFiles { Verb: var verb, Options: var options }:
                return RunOnFiles(verb, options);
            default:
                throw new InvalidOperationException();
        }
    }

    /// <remarks>Touches neither settings nor web: whoever plans on a laptop has neither.</remarks>
    private static int RunOnFiles(FileVerb verb, FileOptions options)
    {
        using var ending = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End(ending));
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End(ending));
        try
        {
            return verb.Run(options, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (OutOfMemoryException)
        {
            Console.Error.WriteLine("There is not enough memory for this. Nothing was written.");
            return ExitCode.WrongUse;
        }
    }

    private static async Task<int> RunAsync(ServiceVerb verb, string? urls)
    {
        switch (ReadSettings.From(Configuration(urls), IsDevelopment()))
        {
            case ReadSettings.Result.Good { Settings: var settings }:
                return await RunUntilToldAsync(verb, settings);
            case ReadSettings.Result.Wrong { Problems: var problems }:
                await Console.Error.WriteLineAsync($"The service does not start. Settings to mend (environment variables):\n  {string.Join("\n  ", problems)}");
                return ExitCode.WrongUse;
            default:
                throw new InvalidOperationException();
        }
    }

    private static async Task<int> RunUntilToldAsync(ServiceVerb verb, ServiceSettings settings)
    {
        using var ending = new CancellationTokenSource();
        // Also in the middle of a start, so that the database it has just started is stopped again.
        var signals = new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, End(ending))).ToList();
        try
        {
            return await verb.RunAsync(settings, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (Exception failure) when (Explain(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.Failed;
        }
        finally
        {
            signals.ForEach(s => s.Dispose());
        }
    }

    private static Action<PosixSignalContext> End(CancellationTokenSource ending) => context =>
    {
        context.Cancel = true;
        ending.Cancel();
    };

    /// <returns>Null: no failure that an operator can mend; it shows with its stack trace.</returns>
    private static string? Explain(Exception failure) => failure switch
    {
        DatabaseStartException or NewerSchemaException => failure.Message,
        DbException => $"The database refuses or does not answer: {failure.Message.TrimEnd('.')}. Check ConnectionStrings__OpenDoorWeek, and that PostgreSQL runs.",
        UnauthorizedAccessException => $"{failure.Message} Give another folder with DataFolder.",
        IOException => failure.Message,
        _ => null,
    };

    private static IConfiguration Configuration(string? urls) => new ConfigurationBuilder()
        .AddKeyPerFile(SecretFiles, optional: true)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddInMemoryCollection(urls is null ? [] : [new("urls", urls)])
        .Build();

    private static bool IsDevelopment() =>
        (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")) == Environments.Development;
}
