using System.Text.Json;
using System.Text.Json.Serialization;
using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Tasks;

namespace Jams.Web.Commands.Demo;

/// <summary>Plays a realistic search into a person's account, through the same use cases that pages call.</summary>
public sealed class DemoSearch(
    ShiftedClock clock, AddApplication add, MoveApplication move, WriteNote note, AttachContact attach, LogContact log, PlanContact plan, AddTask addTask, FinishTask finish,
    SeeStages stages)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Adds the whole story to the account; returns how many applications it has.</summary>
    public async Task<int> Fill(string userId, CancellationToken stop = default)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Commands", "Demo", "demo.json"));
        var story = (await JsonSerializer.DeserializeAsync<DemoStory>(file, Reading, stop))!;
        var list = await stages.Run(userId, stop);
        // Oldest first, so that newer cards lie on top.
        foreach (var told in story.Applications.OrderByDescending(one => one.Events[0].DaysAgo))
            await Tell(userId, told, list, stop);
        clock.Shift = TimeSpan.Zero;
        foreach (var task in story.Tasks)
            await Add(userId, task, null, stop);
        return story.Applications.Count;
    }

    private async Task Tell(string userId, DemoApplication told, StageList list, CancellationToken stop)
    {
        clock.Shift = TimeSpan.FromDays(-told.Events[0].DaysAgo);
        var added = Must(await add.Run(userId, new NewApplication
        {
            Company = told.Company,
            Details = Details(told, told.Events[0].DaysAgo),
            StageId = StageOf(list, told.Events[0].Stage)?.Id,
            Posting = told.Posting,
            Captured = told.Posting is not null,
        }, Today(), stop)).Application;
        foreach (var happened in told.Events.Skip(1))
        {
            clock.Shift = TimeSpan.FromDays(-happened.DaysAgo);
            if (StageOf(list, happened.Stage) is { } stage)
                Must(await move.Run(userId, added.Id, new Destination(stage.Id), Today(), stop: stop));
            if (happened.Person is not null)
                await Meet(userId, added.Id, happened, stop);
            if (happened.Note is not null)
                Must(await note.Run(userId, added.Id, happened.Note, stop));
        }
        foreach (var task in told.Tasks ?? [])
            await Add(userId, task, added.Id, stop);
    }

    private async Task Meet(string userId, string application, DemoEvent met, CancellationToken stop)
    {
        var contact = Must(await attach.Run(userId, application, null, met.Person, met.PersonRole, stop));
        if (met.How is { } how)
            Must(await log.Run(userId, contact.Id, how, Today(), null, Today(), stop));
        if (met.Again is not null)
            Must(await plan.Run(userId, contact.Id, FromNow(met.Again, met.DaysAgo), stop));
    }

    private ApplicationDetails Details(DemoApplication told, double begun) => new()
    {
        Role = told.Role,
        Location = told.Location,
        WorkMode = told.Mode == WorkModeWord.None ? null : Enum.Parse<WorkMode>(told.Mode.ToString()),
        Source = Enum.Parse<ApplicationSource>(told.Source.ToString()),
        SourceName = told.SourceName,
        Link = told.Link,
        Salary = Must(Salary.Of(told.Min, told.Max, told.Currency ?? "EUR", SalaryPeriod.Year)),
        Tags = told.Tags ?? [],
        ResumeUsed = told.Resume,
        FollowUpOn = FromNow(told.FollowUp, begun),
        DeadlineOn = FromNow(told.Deadline, begun),
    };

    private async Task Add(string userId, DemoTask told, string? application, CancellationToken stop)
    {
        clock.Shift = TimeSpan.FromDays(-1);
        var task = Must(await addTask.Run(userId, told.Text, FromNow(told.Due, 1), TaskPriority.Normal, application, stop));
        if (told.Done)
            Must(await finish.Run(userId, task.Id, true, stop));
    }

    private DateOnly? FromNow(int? days, double shifted) => days is { } some ? Today().AddDays(some + (int)Math.Round(shifted)) : null;

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().DateTime);

    private static Stage? StageOf(StageList list, string? kind) =>
        kind is null ? null : list.First(Enum.Parse<StageKind>(kind)) ?? throw new InvalidOperationException($"No stage for {kind}.");

    private static T Must<T>(Result<T> result) => result.Failure is { } failure ? throw new InvalidOperationException(failure.ToString()) : result.Value;
}
