using Jams.Domain.Applications;
using Jams.Domain.Tasks;

namespace Jams.Domain.Tests.Tasks;

public sealed class Working_through_tasks
{
    [Fact]
    public async Task Shows_the_nearest_day_first_and_no_day_last()
    {
        await using var desk = await Desk.Open();
        var add = desk.Get<AddTask>();
        await add.Run(Desk.Ines, "Some day", null, TaskPriority.High, null);
        await add.Run(Desk.Ines, "Tomorrow", desk.Today.AddDays(1), TaskPriority.Low, null);
        await add.Run(Desk.Ines, "Tomorrow, first", desk.Today.AddDays(1), TaskPriority.High, null);
        await add.Run(Desk.Ines, "Yesterday", desk.Today.AddDays(-1), TaskPriority.Normal, null);

        var page = await desk.Get<SeeTasks>().Run(Desk.Ines, TaskView.Open, desk.Today);

        page.Lines.Select(line => line.Task.Text).ShouldBe(["Yesterday", "Tomorrow, first", "Tomorrow", "Some day"]);
        (page.Open, page.Overdue, page.Done).ShouldBe((4L, 1L, 0L));
        (await desk.Get<SeeTasks>().Run(Desk.Ines, TaskView.Overdue, desk.Today)).Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Writes_what_is_done_into_the_timeline_of_its_application()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var task = (await desk.Get<AddTask>().Run(Desk.Ines, "Send the reference", null, TaskPriority.Normal, card.Id)).Value;
        desk.Clock.Advance(TimeSpan.FromHours(1));

        await desk.Get<FinishTask>().Run(Desk.Ines, task.Id, true);
        await desk.Get<FinishTask>().Run(Desk.Ines, task.Id, true);

        (await desk.Timeline(card)).Select(entry => entry.Kind).ShouldBe([TimelineKind.Added, TimelineKind.TaskDone]);
        var done = await desk.Get<SeeTasks>().Run(Desk.Ines, TaskView.Done, desk.Today);
        done.Lines.ShouldHaveSingleItem().Application!.CompanyName.ShouldBe("Kestrel Freight");
    }

    [Fact]
    public async Task Opens_one_again()
    {
        await using var desk = await Desk.Open();
        var task = (await desk.Get<AddTask>().Run(Desk.Ines, "Call", desk.Today, TaskPriority.Normal, null)).Value;
        await desk.Get<FinishTask>().Run(Desk.Ines, task.Id, true);

        (await desk.Get<FinishTask>().Run(Desk.Ines, task.Id, false)).Value.DoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task Edits_and_deletes()
    {
        await using var desk = await Desk.Open();
        var task = (await desk.Get<AddTask>().Run(Desk.Ines, "Call", desk.Today, TaskPriority.Normal, null)).Value;

        (await desk.Get<EditTask>().Run(Desk.Ines, task.Id, "", null, TaskPriority.Low)).Failure!.Field.ShouldBe("Text");
        (await desk.Get<EditTask>().Run(Desk.Ines, task.Id, "Write", null, TaskPriority.Low)).Value.Text.ShouldBe("Write");
        (await desk.Get<DeleteTask>().Run(Desk.Ines, task.Id)).IsOk.ShouldBeTrue();
        (await desk.Get<DeleteTask>().Run(Desk.Ines, task.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public async Task Leaves_those_of_somebody_else_alone()
    {
        await using var desk = await Desk.Open();
        var task = (await desk.Get<AddTask>().Run(Desk.Ines, "Call", desk.Today, TaskPriority.Normal, null)).Value;

        (await desk.Get<FinishTask>().Run(Desk.Somebody, task.Id, true)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<EditTask>().Run(Desk.Somebody, task.Id, "Mine", null, TaskPriority.Low)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<DeleteTask>().Run(Desk.Somebody, task.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<SeeTask>().Run(Desk.Somebody, task.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }
}
