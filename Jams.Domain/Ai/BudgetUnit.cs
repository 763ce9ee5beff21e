namespace Jams.Domain.Ai;

/// <summary>What a month's budget is counted in.</summary>
public enum BudgetUnit
{
    /// <summary>There is no limit; what is used is counted all the same.</summary>
    None,
    /// <summary>Tokens, in and out together.</summary>
    Tokens,
    /// <summary>Money, by the prices of the two models.</summary>
    Money,
}
