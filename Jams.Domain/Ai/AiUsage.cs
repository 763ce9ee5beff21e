using System.Globalization;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>
/// What a person used of language models in a calendar month (UTC). A call first holds its estimate, then settles what it really used, so that many calls at once
/// cannot each think that there is room: the month's budget is exceeded by one call at most.
/// </summary>
[Index(nameof(Month))]
[Index(nameof(UserId))]
public sealed class AiUsage : OwnedDocument
{
    private AiUsage() { }

    /// <summary>The month as "2026-11".</summary>
    public string Month { get; private set; } = "";

    /// <summary>What was used, by purpose.</summary>
    public IReadOnlyList<AiSpending> Spent { get; private set; } = [];

    /// <summary>What is under way.</summary>
    public IReadOnlyList<AiHold> Held { get; private set; } = [];

    /// <summary>Tokens of the server's models, in and out, those under way included.</summary>
    public long Tokens => Spent.Where(spent => !spent.Own).Sum(spent => spent.Tokens) + Held.Where(held => !held.Own).Sum(held => held.TokensIn + held.TokensOut);

    /// <summary>Cost of the server's models in millionths of its currency, calls under way included.</summary>
    public long Micros => Spent.Sum(spent => spent.Micros) + Held.Sum(held => held.Micros);

    /// <summary>The month of an instant.</summary>
    public static string MonthOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of the month after an instant: then the budget starts anew.</summary>
    public static DateOnly NextMonth(DateTimeOffset now) => new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1).AddMonths(1);

    /// <summary>The id of a person's document for a month.</summary>
    public static string IdOf(string userId, string month) => $"{userId}-{month}";

    /// <summary>Nothing used yet.</summary>
    public static AiUsage None(string userId, string month) => new() { Id = IdOf(userId, month), UserId = userId, Month = month };

    /// <summary>Holds an estimate at this instant (UTC). Fails when the budget is used up; what goes over one's own connection has no budget.</summary>
    public Result Hold(AiHold hold, AiBudget budget, DateTimeOffset now)
    {
        foreach (var lost in Held.Where(held => held.Until <= now).ToList())
            Settle(lost.Id, new TokenUse(lost.TokensIn, lost.TokensOut), lost.Micros, calls: 1);
        if (!hold.Own && budget.IsUsedUp(Tokens, Micros))
            return AiFailures.BudgetUsed(NextMonth(now));
        Held = [.. Held, hold];
        return Result.Ok;
    }

    /// <summary>A held call ended and used this. One that is not held (any more) was counted already and changes nothing.</summary>
    public void Settle(string holdId, TokenUse used, long micros, long calls)
    {
        if (Held.FirstOrDefault(held => held.Id == holdId) is not { } hold)
            return;
        Held = [.. Held.Where(held => held != hold)];
        if (calls == 0 && used == default)
            return;
        var before = Spent.FirstOrDefault(spent => spent.Purpose == hold.Purpose && spent.Own == hold.Own) ?? new AiSpending(hold.Purpose, hold.Own, 0, 0, 0, 0);
        Spent =
        [
            .. Spent.Where(spent => spent != before),
            before with { Calls = before.Calls + calls, TokensIn = before.TokensIn + used.In, TokensOut = before.TokensOut + used.Out, Micros = before.Micros + micros },
        ];
    }
}
