using System.Globalization;
using Jams.Domain.Ai;
using Jams.Web.Ai;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>What the form of the server's language models holds. Numbers are text here: browsers send them with a point, whatever the person's language.</summary>
public sealed class AiForm : ConnectionForm
{
    public bool On { get; set; }
    public BudgetUnit Unit { get; set; }
    public string? Amount { get; set; }
    public string? Currency { get; set; }
    public string? FastIn { get; set; }
    public string? FastOut { get; set; }
    public string? BestIn { get; set; }
    public string? BestOut { get; set; }
    public bool OwnAllowed { get; set; }
    public bool OwnPrivate { get; set; }

    public AiOfferEntry Entry => new(Connection, On, Unit, Number(Amount), Currency, new AiPrice(Price(FastIn), Price(FastOut)), new AiPrice(Price(BestIn), Price(BestOut)), OwnAllowed, OwnPrivate);

    public static AiForm Of(AiOffer offer)
    {
        var budget = offer.Budget;
        var form = new AiForm
        {
            On = offer.On, Unit = budget.Unit, Amount = Text(budget.Amount), Currency = budget.Currency, OwnAllowed = offer.OwnAllowed, OwnPrivate = offer.OwnPrivate,
            FastIn = Text(budget.Fast.In), FastOut = Text(budget.Fast.Out), BestIn = Text(budget.Best.In), BestOut = Text(budget.Best.Out),
        };
        form.Show(offer.Connection);
        return form;
    }

    private static string? Text(decimal number) => number == 0 ? null : number.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) => decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // What is no number is no price either, and is refused as one below zero is.
    private static decimal Price(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : Number(text) ?? -1;
}
