using Jams.Domain.Applications;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

public sealed class Reading_a_salary
{
    [Theory]
    [InlineData("70-82k €", 70_000, 82_000, "EUR", SalaryPeriod.Year)]
    [InlineData("€70k–€82k", 70_000, 82_000, "EUR", SalaryPeriod.Year)]
    [InlineData("$120,000 - $150,000/yr", 120_000, 150_000, "USD", SalaryPeriod.Year)]
    [InlineData("$120K/yr - $150K/yr", 120_000, 150_000, "USD", SalaryPeriod.Year)]
    [InlineData("55.000 € – 65.000 € brutto im Jahr", 55_000, 65_000, "EUR", SalaryPeriod.Year)]
    [InlineData("4.200 EUR/Monat", 4_200, 4_200, "EUR", SalaryPeriod.Month)]
    [InlineData("£45,000 to £50,000 per annum", 45_000, 50_000, "GBP", SalaryPeriod.Year)]
    [InlineData("CHF 110'000 - 130'000", 110_000, 130_000, "CHF", SalaryPeriod.Year)]
    [InlineData("45 €/h", 45, 45, "EUR", SalaryPeriod.Hour)]
    [InlineData("$62.50 per hour", 62.50, 62.50, "USD", SalaryPeriod.Hour)]
    [InlineData("600 € pro Tag", 600, 600, "EUR", SalaryPeriod.Day)]
    [InlineData("€74,500", 74_500, 74_500, "EUR", SalaryPeriod.Year)]
    [InlineData("74500", 74_500, 74_500, "EUR", SalaryPeriod.Year)]
    [InlineData("120,000 USD", 120_000, 120_000, "USD", SalaryPeriod.Year)]
    [InlineData("65.5k", 65_500, 65_500, "EUR", SalaryPeriod.Year)]
    [InlineData("PLN 20 000 - 25 000 net/month", 20_000, 25_000, "PLN", SalaryPeriod.Month)]
    [InlineData("30 LPA", 3_000_000, 3_000_000, "INR", SalaryPeriod.Year)]
    [InlineData("₹12,00,000 - ₹15,00,000", 1_200_000, 1_500_000, "INR", SalaryPeriod.Year)]
    [InlineData("60 Tsd. € bis 70 Tsd. €", 60_000, 70_000, "EUR", SalaryPeriod.Year)]
    [InlineData("C$95,000", 95_000, 95_000, "CAD", SalaryPeriod.Year)]
    public void Understands_how_people_write_it(string text, double min, double max, string currency, SalaryPeriod period) =>
        SalaryText.Read(text, "EUR").ShouldBe(Salary.Of((decimal)min, (decimal)max, currency, period).Value);

    [Theory]
    [InlineData("up to $150k", null, 150_000)]
    [InlineData("bis zu 80.000 $", null, 80_000)]
    [InlineData("ab 60.000 $", 60_000, null)]
    [InlineData("from $60k", 60_000, null)]
    [InlineData("$60k+", 60_000, null)]
    public void Understands_open_ends(string text, int? min, int? max) =>
        SalaryText.Read(text, "EUR").ShouldBe(Salary.Of(min, max, "USD", SalaryPeriod.Year).Value);

    [Theory]
    [InlineData("")]
    [InlineData("negotiable")]
    [InlineData("n/a")]
    [InlineData("0")]
    public void Finds_none_in_words(string text) => SalaryText.Read(text, "EUR").ShouldBeNull();

    [Theory]
    [InlineData("We raised $10M from investors and serve 500 customers.")]
    [InlineData("Umsatz 12 Mio. € mit 200 Menschen")]
    [InlineData("Founded in 2014 - 2016, 35 people")]
    [InlineData("€500 a year for books")]
    [InlineData("A $5 billion market")]
    public void Takes_no_other_sum_for_it(string text) => SalaryText.Find(text).ShouldBeNull();
}
