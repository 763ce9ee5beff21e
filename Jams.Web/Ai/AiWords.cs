using System.Globalization;
using Jams.Domain.Ai;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Ai;

/// <summary>How pages speak of what language models use.</summary>
public static class AiWords
{
    /// <summary>What a purpose is for, as the prompt of that name says.</summary>
    public static string Of(this IStringLocalizer words, Prompts prompts, string purpose) => prompts.Find(purpose) is { } prompt ? words[prompt.Title] : purpose;

    /// <summary>"12,345".</summary>
    public static string Tokens(long tokens) => tokens.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"1.25 EUR"; what is below a cent has four places.</summary>
    public static string Money(long micros, string currency)
    {
        var amount = micros / 1_000_000m;
        return amount.ToString(amount is > 0 and < 0.01m ? "0.0000" : "N2", CultureInfo.CurrentCulture) + " " + currency;
    }

    /// <summary>What is used of a budget, in its own unit: "1,200 of 50,000 tokens".</summary>
    public static string Used(this IStringLocalizer words, AiUsage usage, AiBudget budget) => budget.Unit == BudgetUnit.Money
        ? words["{0} of {1}", Money(usage.Micros, budget.Currency), Money((long)(budget.Amount * 1_000_000), budget.Currency)]
        : words["{0} of {1} tokens", Tokens(usage.Tokens), Tokens((long)budget.Amount)];

    /// <summary>0 to 100.</summary>
    public static int Percent(AiUsage usage, AiBudget budget) =>
        budget.Unit == BudgetUnit.None ? 0 : (int)Math.Clamp((budget.Unit == BudgetUnit.Money ? usage.Micros / 1_000_000m : usage.Tokens) / budget.Amount * 100, 0, 100);

    /// <summary>"1.2 s".</summary>
    public static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture) + " s";
}
