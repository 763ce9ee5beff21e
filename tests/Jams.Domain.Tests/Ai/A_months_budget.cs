using Jams.Domain.Ai;
using Jams.Domain.Storage;

namespace Jams.Domain.Tests.Ai;

public sealed class A_months_budget
{
    private const string Right = """{"kind":"rejection","evidence":"we regret","confidence":90}""";

    [Fact]
    public async Task Is_exceeded_by_one_call_at_most_however_many_come_at_once()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = ModelDesk.TokenBudget(1000) });
        var open = desk.Get<OpenModel>();

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => open.Run(ModelDesk.Ines, "test.sort", ModelStrength.Fast, new TokenUse(200, 100), TimeSpan.FromMinutes(5))));

        opened.Count(one => one.IsOk).ShouldBe(4);
        opened.Where(one => !one.IsOk).ShouldAllBe(one => one.Failure!.Kind == FailureKind.TooMany);
        (await desk.Usage()).Tokens.ShouldBe(1200);
    }

    [Fact]
    public async Task Counts_every_one_of_many_calls_at_once()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says(Right, ModelDesk.Used(100, 10));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => desk.Ask($"Letter {number}")));

        (await desk.Usage()).Spent.ShouldBe([new AiSpending("test.sort", false, 20, 2000, 200, 0)]);
        (await desk.Usage()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_when_it_starts_anew_and_does()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = ModelDesk.TokenBudget(100) });
        desk.Models.Says(Right, ModelDesk.Used(100, 10));
        await desk.Ask("First");

        var refused = (await desk.Ask("Second")).Failure!;
        refused.ToString().ShouldBe("Your budget for the language model is used up for this month. It starts anew on 1 December.");
        (await desk.Ask(user: "somebody")).IsOk.ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromDays(6));

        (await desk.Ask("Second")).IsOk.ShouldBeTrue();
        (await desk.Usage()).Tokens.ShouldBe(110);
    }

    [Fact]
    public async Task Counts_money_by_the_model_that_answered()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = AiBudget.Of(BudgetUnit.Money, 0.01m, "EUR", new AiPrice(50, 100), AiPrice.None).Value });
        desk.Models.Says(Right, ModelDesk.Used(100, 40));

        await desk.Ask("First");

        (await desk.Usage()).Micros.ShouldBe(100 * 50 + 40 * 100);
        (await desk.Ask("Second")).Failure.ShouldBeNull();
        (await desk.Ask("Third")).Failure!.Kind.ShouldBe(FailureKind.TooMany);
    }

    [Fact]
    public async Task Does_not_count_ones_own_connection_but_shows_it()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = ModelDesk.TokenBudget(50) });
        desk.Models.Says(Right, ModelDesk.Used(100, 10));
        await desk.Get<SetOwnAi>().Run(ModelDesk.Ines, new AiConnectionEntry("https://own.example/v1", "mine"));

        await desk.Ask("First");
        (await desk.Ask("Second")).IsOk.ShouldBeTrue();

        var usage = await desk.Usage();
        (usage.Tokens, usage.Micros).ShouldBe((0, 0));
        usage.Spent.ShouldBe([new AiSpending("test.sort", true, 2, 200, 20, 0)]);
    }

    [Fact]
    public async Task Counts_the_estimate_of_a_call_whose_end_nobody_told()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = ModelDesk.TokenBudget(1000) });
        var open = desk.Get<OpenModel>();
        var lost = (await open.Run(ModelDesk.Ines, "test.sort", ModelStrength.Fast, new TokenUse(200, 100), TimeSpan.FromMinutes(5))).Value;
        desk.Clock.Advance(TimeSpan.FromMinutes(6));

        (await open.Run(ModelDesk.Ines, "test.other", ModelStrength.Fast, new TokenUse(1, 1), TimeSpan.FromMinutes(5))).IsOk.ShouldBeTrue();
        await desk.Get<CloseModel>().Run(lost);

        (await desk.Usage()).Spent.ShouldBe([new AiSpending("test.sort", false, 1, 200, 100, 0)]);
    }

    [Fact]
    public async Task Is_not_touched_by_what_never_reached_a_model()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Fails(ModelProblem.KeyRejected);

        await desk.Ask();

        ((await desk.Usage()).Spent, (await desk.Usage()).Held).ShouldSatisfyAllConditions(usage => usage.Spent.ShouldBeEmpty(), usage => usage.Held.ShouldBeEmpty());
    }

    [Fact]
    public async Task Leaves_nothing_behind_of_somebody_who_was_erased_meanwhile()
    {
        await using var desk = await ModelDesk.Open();
        var opened = (await desk.Get<OpenModel>().Run(ModelDesk.Ines, "test.sort", ModelStrength.Fast, new TokenUse(200, 100), TimeSpan.FromMinutes(5))).Value;
        await desk.Get<Owned<AiUsage>>().DeleteAll(ModelDesk.Ines, usage => true);

        await desk.Get<CloseModel>().Run(opened);

        (await desk.Get<Owned<AiUsage>>().Count(ModelDesk.Ines, usage => true)).ShouldBe(0);
    }
}
