using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.People;

/// <summary>What the pages of sign-in may show before the code is entered; reading consumes nothing.</summary>
public sealed class ReadSignIn(Database db, TimeProvider clock)
{
    /// <param name="BrowserHash">SHA-256 of the nonce cookie of this browser.</param>
    /// <param name="LinkHash">SHA-256 of the link's token; null on the page for the code.</param>
    public sealed record Request(byte[] BrowserHash, byte[]? LinkHash);

    /// <param name="MaskedEmail">"c•••@huis.example".</param>
    /// <param name="IsThisBrowser">False: the link was opened in a browser that did not ask; the code is typed in the one that did.</param>
    public sealed record Result(string MaskedEmail, bool IsThisBrowser);

    /// <returns>Null when nothing is open: expired, used, superseded, or never asked for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = request.LinkHash is null
            ? await db.FindAsync<Row>(FindByBrowser, new { request.BrowserHash, now }, ct)
            : await db.FindAsync<Row>(FindByLink, new { request.BrowserHash, request.LinkHash, now }, ct);
        return row is null ? null : new(Mask(row.Email), row.IsThisBrowser);
    }

    /// <summary>The first letter and the domain: enough to know one's own address, too little to tell another's.</summary>
    internal static string Mask(string email) => $"{email[0]}•••{email[email.IndexOf('@')..]}";

    private sealed record Row(string Email, bool IsThisBrowser);

    // Before the mail is written there is no expiry yet; the page for the code waits for it.
    private const string FindByBrowser = """
        select email, true as is_this_browser
          from sign_in
         where browser_hash = @BrowserHash
           and ended_at is null
           and tries_left > 0
           and coalesce(expires_at, asked_at + interval '10 minutes') > @now
         order by asked_at desc
         limit 1
        """;

    private const string FindByLink = """
        select email, browser_hash = @BrowserHash as is_this_browser
          from sign_in
         where link_hash = @LinkHash
           and ended_at is null
           and expires_at > @now
           and tries_left > 0
        """;
}
