namespace Jams.Domain.Ai;

/// <summary>What a model costs: money for a million tokens that go in, and for a million that come out.</summary>
public sealed record AiPrice(decimal In, decimal Out)
{
    /// <summary>What is not sold.</summary>
    public static AiPrice None { get; } = new(0, 0);

    /// <summary>The cost of these tokens in millionths of the currency, rounded up.</summary>
    public long Micros(long tokensIn, long tokensOut) => (long)Math.Ceiling(tokensIn * In + tokensOut * Out);
}
