using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>Tokens that went in and came out.</summary>
public readonly record struct TokenUse(long In, long Out)
{
    /// <summary>Together.</summary>
    public static TokenUse operator +(TokenUse left, TokenUse right) => new(left.In + right.In, left.Out + right.Out);

    /// <summary>Together.</summary>
    public static TokenUse Add(TokenUse left, TokenUse right) => left + right;

    /// <summary>As the server counted; where it did not, the estimate. A count that cannot be is none.</summary>
    internal static TokenUse Of(UsageDetails? counted, TokenUse estimate) => new(
        counted?.InputTokenCount is { } sent and > 0 ? sent : estimate.In,
        counted?.OutputTokenCount is { } received and > 0 ? received : estimate.Out);
}
