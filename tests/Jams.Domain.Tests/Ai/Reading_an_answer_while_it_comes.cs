using Jams.Domain.Ai;

namespace Jams.Domain.Tests.Ai;

public sealed class Reading_an_answer_while_it_comes
{
    [Fact]
    public async Task Gives_pieces_and_counts_what_the_server_says()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says("Dear Ines, thank you", ModelDesk.Used(50, 7));

        await using (var stream = await Begun(desk))
        {
            var pieces = new List<string>();
            await foreach (var piece in stream.Pieces())
                pieces.Add(piece);
            pieces.ShouldBe(["Dear ", "Ines, ", "thank ", "you "]);
            stream.Failure.ShouldBeNull();
        }

        (await desk.Usage()).Spent.ShouldBe([new AiSpending("test.sort", false, 1, 50, 7, 0)]);
        (await desk.Usage()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_what_came_when_the_model_breaks_off()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says("Dear Ines, BREAK");

        await using var stream = await Begun(desk);
        var pieces = new List<string>();
        await foreach (var piece in stream.Pieces())
            pieces.Add(piece);

        pieces.ShouldBe(["Dear ", "Ines, "]);
        stream.Failure.ShouldBe(AiFailures.BrokenOff);
    }

    [Fact]
    public async Task Ends_when_the_model_falls_silent()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says("Dear WAIT");

        await using var stream = await Begun(desk);
        await using var pieces = stream.Pieces().GetAsyncEnumerator();
        (await pieces.MoveNextAsync()).ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        var next = pieces.MoveNextAsync().AsTask();
        await Task.Yield();
        desk.Clock.Advance(TimeSpan.FromSeconds(21));

        (await next).ShouldBeFalse();
        stream.Failure.ShouldBe(AiFailures.TimedOut);
    }

    [Fact]
    public async Task Says_at_once_when_nothing_comes()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Fails(ModelProblem.Unreachable);
        (await desk.Get<StreamModel>().Run(ModelDesk.Call())).Failure.ShouldBe(AiFailures.Unreachable);

        desk.Models.Says("");
        (await desk.Get<StreamModel>().Run(ModelDesk.Call())).Failure.ShouldBe(AiFailures.Unreachable);
        (await desk.Get<StreamModel>().Run(ModelDesk.Call())).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_what_was_written_until_the_reader_left()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says("One two three four five six seven eight nine ten");

        await using (var stream = await Begun(desk))
            await foreach (var piece in stream.Pieces())
                if (piece == "three ")
                    break;

        var spent = (await desk.Usage()).Spent.ShouldHaveSingleItem();
        spent.TokensOut.ShouldBeInRange(3, 8);
        (await desk.Usage()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stops_a_model_that_does_not_know_when_to_stop()
    {
        await using var desk = await ModelDesk.Open();
        desk.Models.Says(string.Join(' ', Enumerable.Repeat("word", 10_000)));

        await using var stream = await Begun(desk);
        var text = (await stream.Whole()).Value;

        text.Length.ShouldBeLessThan(ModelDesk.Sort.AnswerTokens * 9);
        stream.IsCut.ShouldBeTrue();
    }

    [Fact]
    public async Task In_a_session_touches_no_stored_number_until_it_is_closed()
    {
        await using var desk = await ModelDesk.Open(offer => offer with { Budget = ModelDesk.TokenBudget(10_000) });
        desk.Models.Says("Yes", ModelDesk.Used(400, 100));
        var session = (await desk.Get<OpenModel>().Run(ModelDesk.Ines, "live.answers", ModelStrength.Fast, new TokenUse(700, 300), TimeSpan.FromHours(2))).Value;
        var before = await desk.Usage();

        for (var asked = 0; asked < 2; asked++)
            await using (var stream = (await desk.Get<StreamModel>().Run(ModelDesk.Call($"Question {asked}"), session)).Value)
                (await stream.Whole()).IsOk.ShouldBeTrue();
        (await desk.Usage()).Version.ShouldBe(before.Version);
        (await desk.Get<StreamModel>().Run(ModelDesk.Call("One more"), session)).Failure.ShouldBe(AiFailures.AllowanceUsed);
        await desk.Get<CloseModel>().Run(session);
        await desk.Get<CloseModel>().Run(session);

        (await desk.Usage()).Spent.ShouldBe([new AiSpending("live.answers", false, 2, 800, 200, 0)]);
    }

    [Fact]
    public async Task Is_never_done_on_somebody_elses_allowance()
    {
        await using var desk = await ModelDesk.Open();
        var session = (await desk.Get<OpenModel>().Run(ModelDesk.Ines, "live.answers", ModelStrength.Fast, new TokenUse(700, 300), TimeSpan.FromHours(2))).Value;

        await Should.ThrowAsync<ArgumentException>(() => desk.Get<StreamModel>().Run(ModelDesk.Call(user: "somebody"), session));
    }

    private static async Task<ModelStream> Begun(ModelDesk desk) => (await desk.Get<StreamModel>().Run(ModelDesk.Call())).Value;
}
