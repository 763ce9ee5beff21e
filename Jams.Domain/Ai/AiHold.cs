namespace Jams.Domain.Ai;

/// <summary>What a call that is under way will probably use. After <paramref name="Until"/> (UTC) nobody will say any more what it really was (a crash), and the estimate counts.</summary>
public sealed record AiHold(string Id, string Purpose, bool Own, long TokensIn, long TokensOut, long Micros, DateTimeOffset Until);
