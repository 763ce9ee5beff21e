using Jams.Domain.Applications;

namespace Jams.Domain.Tests.Applications;

public sealed class Looking_at_the_board_for_the_first_time
{
    [Fact]
    public async Task Finds_the_usual_stages()
    {
        await using var desk = await Desk.Open();

        var board = await desk.Get<SeeBoard>().Run(Desk.Ines, new(), null, desk.Today);

        board.Columns.Select(column => column.Stage.Name).ShouldBe(["Saved", "Applied", "Interview", "Offer", "Rejected"]);
        board.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Makes_them_once_however_many_look()
    {
        await using var desk = await Desk.Open();

        var lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.Stages())));

        lists.Select(list => list.Id).Distinct().ShouldHaveSingleItem();
        (await desk.All<StageList>().Count(Desk.Ines, list => true)).ShouldBe(1);
    }
}
