namespace Jams.Domain.Ai;

/// <summary>What one person may use of the server's models in a calendar month (UTC), and what the models cost.</summary>
public sealed record AiBudget
{
    private AiBudget() { }

    /// <summary>What it is counted in.</summary>
    public BudgetUnit Unit { get; private init; }

    /// <summary>The limit in tokens, or in money; 0 without a limit.</summary>
    public decimal Amount { get; private init; }

    /// <summary>The currency of prices and amounts (ISO 4217).</summary>
    public string Currency { get; private init; } = "EUR";

    /// <summary>The price of the fast model, also taken for vectors.</summary>
    public AiPrice Fast { get; private init; } = AiPrice.None;

    /// <summary>The price of the best model.</summary>
    public AiPrice Best { get; private init; } = AiPrice.None;

    /// <summary>No limit, no prices.</summary>
    public static AiBudget Unlimited { get; } = new();

    /// <summary>Whether costs can be told.</summary>
    public bool HasPrices => Fast != AiPrice.None || Best != AiPrice.None;

    /// <summary>The price of a model.</summary>
    public AiPrice Price(ModelStrength strength) => strength == ModelStrength.Fast ? Fast : Best;

    /// <summary>Whether so much (tokens, and money in millionths) uses the month's budget up.</summary>
    public bool IsUsedUp(long tokens, long micros) => Unit switch
    {
        BudgetUnit.Tokens => tokens >= Amount,
        BudgetUnit.Money => micros >= Amount * 1_000_000,
        _ => false,
    };

    /// <summary>A checked budget. Fails, naming the field, when amount or prices are out of range, the currency is no three letters, or money has no prices.</summary>
    public static Result<AiBudget> Of(BudgetUnit unit, decimal? amount, string? currency, AiPrice fast, AiPrice best)
    {
        if (!Enum.IsDefined(unit))
            return ConnectionFailures.Unit;
        if (unit == BudgetUnit.Tokens && amount is not (>= 1 and <= 1_000_000_000_000) || unit == BudgetUnit.Money && amount is not (> 0 and <= 1_000_000))
            return ConnectionFailures.Amount;
        if (!IsPrice(fast) || !IsPrice(best))
            return ConnectionFailures.Prices;
        var code = currency?.Trim().ToUpperInvariant() is { Length: > 0 } typed ? typed : "EUR";
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
            return ConnectionFailures.Currency;
        var budget = new AiBudget { Unit = unit, Amount = unit == BudgetUnit.None ? 0 : decimal.Round(amount!.Value, unit == BudgetUnit.Tokens ? 0 : 2), Currency = code, Fast = fast, Best = best };
        return unit == BudgetUnit.Money && !budget.HasPrices ? ConnectionFailures.NoPrices : budget;
    }

    private static bool IsPrice(AiPrice price) => price is { In: >= 0 and <= 100_000, Out: >= 0 and <= 100_000 };
}
