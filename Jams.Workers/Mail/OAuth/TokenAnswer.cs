using System.Text.Json.Serialization;

namespace Jams.Workers.Mail.OAuth;

/// <summary>What a token endpoint answers (RFC 6749, sections 5.1 and 5.2). Google adds when a refresh token ends by itself.</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? Access { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? Refresh { get; init; }

    [JsonPropertyName("expires_in")]
    public long? Seconds { get; init; }

    [JsonPropertyName("refresh_token_expires_in")]
    public long? RefreshSeconds { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>When the access token ends (UTC); an hour is usual.</summary>
    public DateTimeOffset Until(DateTimeOffset now) => now.AddSeconds(Seconds is > 0 and < 100_000 ? Seconds.Value : 3600);
}
