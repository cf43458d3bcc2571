using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Settings;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A mail server on loopback with a mailbox for everybody; the site's own pump sends to it.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SmtpSink server = new();
    private readonly HashSet<SunkMail> opened = [];
    private OutboxService? pump;

    /// <summary>Adds the pump, and sends here. The schedule does not run: a page is looked at as its test left it.</summary>
    public void Connect(IServiceCollection services)
    {
        services.AddWork(Settings());

        // The links of mails need the site's address, which it has only when it listens: the pump starts after it.
        services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxService)));
        services.Remove(services.Single(s => s.ImplementationType == typeof(JobService)));
    }

    /// <summary>What an operator would set to send mail here.</summary>
    private ServiceSettings Settings()
    {
        var values = new Dictionary<string, string?> { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{server.Port}", ["Mail:Security"] = "None" };
        return ((ReadSettings.Result.Good)ReadSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), isDevelopment: true)).Settings;
    }

    /// <summary>From now on mail goes out, by a pump that remembers nothing of an earlier one.</summary>
    public Task StartAsync(IServiceProvider services)
    {
        var writers = ActivatorUtilities.CreateInstance<MailByKind>(services);
        pump = ActivatorUtilities.CreateInstance<OutboxService>(services, ActivatorUtilities.CreateInstance<OutboxPump>(services, writers));
        return pump.StartAsync(CancellationToken.None);
    }

    /// <summary>No mail goes out any more, and what came is forgotten.</summary>
    public async Task StopAsync()
    {
        if (pump is not null)
        {
            await pump.StopAsync(CancellationToken.None);
            pump.Dispose();
            pump = null;
        }

        server.Forget();
        opened.Clear();
    }

    /// <summary>Opens the oldest unread mail to this address, when it comes.</summary>
    /// <param name="to">Address.</param>
    /// <param name="subject">How its subject must begin.</param>
    public async Task<Letter> OpenAsync(string to, string subject)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (server.Mails.FirstOrDefault(m => m.To.Contains(to) && !opened.Contains(m)) is { } mail)
            {
                opened.Add(mail);
                var letter = new Letter(MimeReader.Read(mail.Raw));
                Assert.That(letter.Subject, Does.StartWith(subject));
                return letter;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"No mail to {to}; there are {string.Join(", ", server.Mails.Select(m => m.To[0]))}.");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await server.DisposeAsync();
    }
}

/// <summary>A mail as a person reads it.</summary>
internal sealed class Letter(MimePart message)
{
    public string Subject => message.Header("Subject")!;

    public string Text => message.Find("text/plain")!.Text.ReplaceLineEndings("\n");

    /// <summary>The part by which mail programs offer the visit to the calendar; null: none.</summary>
    public CalendarComponent? Calendar => message.Find("text/calendar") is { } part ? CalendarReader.Read(part.Content) : null;

    /// <summary>The address below this line.</summary>
    public string LinkBelow(string line)
    {
        var lines = Text.Split('\n');
        return lines.SkipWhile(l => !l.StartsWith(line, StringComparison.Ordinal)).Skip(1).First(l => l.StartsWith("http", StringComparison.Ordinal));
    }

    /// <summary>The address that contains this.</summary>
    public string Link(string part) => Text.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal) && l.Contains(part, StringComparison.Ordinal));

    /// <summary>What stands behind this word and a colon.</summary>
    public string After(string word) =>
        Text.Split('\n').First(l => l.StartsWith($"{word}:", StringComparison.Ordinal))[(word.Length + 1)..].Trim();
}
