using Jams.Domain.Ai;
using Jams.Domain.Security;

namespace Jams.Domain.Tests.Ai;

public sealed class Setting_a_language_model
{
    [Theory]
    [InlineData("https://api.example.org/v1", "https://api.example.org/v1")]
    [InlineData(" https://api.example.org/v1/ ", "https://api.example.org/v1")]
    [InlineData("https://api.example.org/v1/chat/completions", "https://api.example.org/v1")]
    [InlineData("api.example.org/v1", "https://api.example.org/v1")]
    [InlineData("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1")]
    public void Takes_an_address_as_people_paste_it(string typed, string kept) => Of(typed).Value.Address.ShouldBe(kept);

    [Theory]
    [InlineData("", "fast", null, "Address")]
    [InlineData("ftp://example.org", "fast", null, "Address")]
    [InlineData("https://ada:secret@example.org/v1", "fast", null, "Address")]
    [InlineData("https://example.org/v1?key=1", "fast", null, "Address")]
    [InlineData("https://example.org/v1", " ", null, "FastModel")]
    [InlineData("https://example.org/v1", "fast\u0000", null, "FastModel")]
    [InlineData("https://example.org/v1", "fast", "sk 1", "Key")]
    [InlineData("https://example.org/v1", "fast", "sk-1\r\nX-Evil: 1", "Key")]
    [InlineData("https://example.org/v1", "fast", "schlüssel", "Key")]
    public void Names_the_field_that_is_wrong(string address, string model, string? key, string field) =>
        AiConnection.Of(new AiConnectionEntry(address, model, Key: key)).Failure!.Field.ShouldBe(field);

    [Fact]
    public void Keeps_the_stored_key_when_none_is_typed() => Of("https://example.org/v2", before: Of("https://example.org/v1", "secret").Value).Value.Key.ShouldBe("secret");

    [Theory]
    [InlineData("https://example.net/v1")]
    [InlineData("http://example.org/v1")]
    [InlineData("https://example.org:8443/v1")]
    public void Never_gives_the_stored_key_to_another_server(string other) => Of(other, before: Of("https://example.org/v1", "secret").Value).Value.Key.ShouldBeNull();

    [Fact]
    public void Lets_one_model_do_both() => Of("https://example.org/v1").Value.BestModel.ShouldBe("fast");

    [Fact]
    public void Of_ones_own_wants_encryption_on_the_internet()
    {
        var own = OwnAi.Fresh("ines");

        own.Use(Of("http://example.org/v1").Value, NetworkReach.Public).Failure.ShouldBe(ConnectionFailures.NotEncrypted);
        own.Use(Of("http://192.168.1.7/v1").Value, NetworkReach.Private).IsOk.ShouldBeTrue();
        (own.Choice, own.Connection!.Host).ShouldBe((ModelChoice.Own, "192.168.1.7"));
    }

    [Fact]
    public void Of_ones_own_and_dropping_it_leads_to_no_other_model()
    {
        var own = OwnAi.Fresh("ines");
        own.Use(Of("https://example.org/v1", "secret").Value, NetworkReach.Public);

        own.Drop();

        (own.Choice, own.Connection).ShouldBe((ModelChoice.None, null));
        own.Choose(ModelChoice.Own).Failure.ShouldBe(ConnectionFailures.NoOwn);
        own.Choose((ModelChoice)9).Failure.ShouldBe(ConnectionFailures.Choice);
    }

    [Theory]
    [InlineData(BudgetUnit.Tokens, null, "EUR", 0, "Amount")]
    [InlineData(BudgetUnit.Tokens, 0.0, "EUR", 0, "Amount")]
    [InlineData(BudgetUnit.Money, -1.0, "EUR", 1, "Amount")]
    [InlineData(BudgetUnit.Money, 5.0, "EUR", 0, "FastIn")]
    [InlineData(BudgetUnit.Money, 5.0, "EUR", -1, "FastIn")]
    [InlineData(BudgetUnit.Money, 5.0, "Euro", 1, "Currency")]
    [InlineData((BudgetUnit)9, 5.0, "EUR", 1, null)]
    public void Takes_no_budget_that_cannot_be_counted(BudgetUnit unit, double? amount, string currency, int price, string? field) =>
        AiBudget.Of(unit, (decimal?)amount, currency, new AiPrice(price, price), AiPrice.None).Failure!.Field.ShouldBe(field);

    [Fact]
    public void Counts_a_budget_in_money_by_the_prices()
    {
        var budget = AiBudget.Of(BudgetUnit.Money, 5m, "usd", new AiPrice(0.15m, 0.6m), new AiPrice(2.5m, 10m)).Value;

        budget.Price(ModelStrength.Best).Micros(1_000_000, 100_000).ShouldBe(3_500_000);
        (budget.IsUsedUp(0, 4_999_999), budget.IsUsedUp(0, 5_000_000), budget.Currency).ShouldBe((false, true, "USD"));
    }

    private static Result<AiConnection> Of(string address, string? key = null, AiConnection? before = null) => AiConnection.Of(new AiConnectionEntry(address, "fast", Key: key), before);
}
