using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>A new application as a person or a capture gives it.</summary>
public sealed record NewApplication
{
    /// <summary>The company's name. Required.</summary>
    public string? Company { get; init; }

    /// <summary>The rest.</summary>
    public ApplicationDetails Details { get; init; } = new();

    /// <summary>The stage it begins in; null or unknown = the first of what is saved, else the first of all.</summary>
    public string? StageId { get; init; }

    /// <summary>The posting's text, if there is one.</summary>
    public string? Posting { get; init; }

    /// <summary>Whether it was read from a page or a text instead of written by the person.</summary>
    public bool Captured { get; init; }

    /// <summary>Add it although the person has it already.</summary>
    public bool Anyway { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Application">The new one, or the one the person has already.</param>
/// <param name="IsNew">False when nothing was stored because it is known.</param>
public sealed record Addition(JobApplication Application, bool IsNew);

/// <summary>Adds an application to the top of a column.</summary>
public sealed class AddApplication(
    SeeStages see, FindDuplicate duplicates, FindOrAddCompany companies, FindPlace places, Owned<JobApplication> applications, Owned<PostingSnapshot> postings,
    Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary><paramref name="today"/> is the person's local date. Fails as <see cref="JobApplication.Add"/>, or when the company has no name.</summary>
    public async Task<Result<Addition>> Run(string userId, NewApplication given, DateOnly today, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(given.Details.Role))
            return ApplicationFailures.Role;
        if (!given.Anyway && await duplicates.Run(userId, given.Company, given.Details.Role, given.Details.Link, stop) is { } known)
            return new Addition(known, false);
        var company = await companies.Run(userId, given.Company, stop);
        if (company.Failure is { } nameless)
            return nameless;
        var stages = await see.Run(userId, stop);
        var stage = stages.Find(given.StageId) ?? stages.First(StageKind.Saved) ?? stages.Stages[0];
        var now = clock.GetUtcNow();
        var made = JobApplication.Add(userId, company.Value, given.Details, stage, await places.Run(userId, stage.Id, "", null, null, stop), now, today);
        if (made.Failure is { } refused)
            return refused;
        await applications.Insert(userId, made.Value, stop);
        if (!string.IsNullOrWhiteSpace(given.Posting))
            await postings.Insert(userId, PostingSnapshot.Of(made.Value, given.Posting.Trim(), made.Value.Link, now), stop);
        await timeline.Insert(userId, Began(made.Value, given.Captured, stage, now), stop);
        return new Addition(made.Value, true);
    }

    private static TimelineEntry Began(JobApplication application, bool captured, Stage stage, DateTimeOffset now)
    {
        var host = captured && Uri.TryCreate(application.Link, UriKind.Absolute, out var link) ? link.Host : null;
        return host is not null
            ? TimelineEntry.Of(application, TimelineKind.Captured, now, "Read from {0} into {1}", [new(host), new(stage.Name)])
            : TimelineEntry.Of(application, captured ? TimelineKind.Captured : TimelineKind.Added, now, "Added to {0}", [new(stage.Name)]);
    }
}
