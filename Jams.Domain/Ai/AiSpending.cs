namespace Jams.Domain.Ai;

/// <summary>What a person used for one purpose in a month. <paramref name="Own"/>: on their own connection, which counts against no budget. <paramref name="Micros"/>: cost in millionths of the server's currency.</summary>
public sealed record AiSpending(string Purpose, bool Own, long Calls, long TokensIn, long TokensOut, long Micros)
{
    /// <summary>In and out together.</summary>
    public long Tokens => TokensIn + TokensOut;
}
