using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>How the service itself, without a person, signs in at a mail provider.</summary>
/// <param name="TokenUrl">Https, or loopback.</param>
/// <param name="ClientId">Of the application (Microsoft 365), or address of the service account (Google).</param>
/// <param name="ClientSecret">Microsoft 365: client credentials (RFC 6749 4.4). Null: by key.</param>
/// <param name="PrivateKey">Google: PKCS #8 in PEM, signs an assertion (RFC 7523 2.1). Null: by secret.</param>
/// <param name="Scope">Such as https://outlook.office365.com/.default or https://mail.google.com/.</param>
/// <param name="Mailbox">In whose name; the subject of the assertion.</param>
public sealed record OAuthAccount(Uri TokenUrl, string ClientId, string? ClientSecret, string? PrivateKey, string Scope, string Mailbox)
{
    /// <summary>Leaves secret and key out.</summary>
    public override string ToString() => $"{ClientId} at {TokenUrl.Host}";
}

/// <summary>Access tokens for the mailbox, asked for when needed and kept until shortly before they expire.</summary>
/// <param name="account">Whose.</param>
/// <param name="http">Disposed with this.</param>
/// <param name="clock">Tells when a token expires.</param>
public sealed class OAuthTokens(OAuthAccount account, HttpClient http, TimeProvider clock) : IDisposable
{
    /// <summary>Sooner than it expires: a dialogue takes time.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan AssertionLives = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1);
    private (string Token, DateTimeOffset Until)? kept;

    /// <summary>The provider gave no token; the message has its error code and nothing of the secret.</summary>
    public sealed class RefusedException(string message) : Exception(message);

    /// <returns>A bearer token (RFC 6750).</returns>
    /// <exception cref="RefusedException">The provider said no, or something else than a token.</exception>
    public async Task<string> GetAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            kept = kept is { } known && known.Until > now ? known : await AskAsync(now, ct);
            return kept.Value.Token;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        one.Dispose();
        http.Dispose();
    }

    private async Task<(string Token, DateTimeOffset Until)> AskAsync(DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            using var answer = await http.PostAsync(account.TokenUrl, new FormUrlEncodedContent(Form(now)), ct);
            var given = await answer.Content.ReadFromJsonAsync<Answer>(ct);
            return answer.IsSuccessStatusCode && given is { Token: { } token }
                ? (token, now.AddSeconds(given.Seconds) - Margin)
                : throw new RefusedException($"no token: {(int)answer.StatusCode} {given?.Error}".TrimEnd());
        }
        catch (Exception broken) when (broken is HttpRequestException or JsonException or NotSupportedException)
        {
            throw new RefusedException($"no token: {broken.GetType().Name}");
        }
    }

    private Dictionary<string, string> Form(DateTimeOffset now) => account.PrivateKey is { } key
        ? new() { ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer", ["assertion"] = Assertion(key, now) }
        : new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = account.ClientId,
            ["client_secret"] = account.ClientSecret!,
            ["scope"] = account.Scope,
        };

    /// <summary>A JWT (RFC 7519) signed with RS256.</summary>
    private string Assertion(string key, DateTimeOffset now)
    {
        var claims = new JsonObject
        {
            ["iss"] = account.ClientId,
            ["sub"] = account.Mailbox,
            ["scope"] = account.Scope,
            ["aud"] = account.TokenUrl.AbsoluteUri,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + AssertionLives).ToUnixTimeSeconds(),
        };
        var signed = $"{Encode("""{"alg":"RS256","typ":"JWT"}"""u8)}.{Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(key);
        return $"{signed}.{Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(ReadOnlySpan<byte> octets) => System.Buffers.Text.Base64Url.EncodeToString(octets);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] int Seconds,
        [property: JsonPropertyName("error")] string? Error);
}
