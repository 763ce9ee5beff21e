namespace Jams.Domain.Applications;

/// <summary>What an application waits for.</summary>
public enum NextStepKind
{
    /// <summary>The follow-up's day is over.</summary>
    FollowUpOverdue,
    /// <summary>The follow-up is today.</summary>
    FollowUpToday,
    /// <summary>The follow-up is on a later day.</summary>
    FollowUp,
    /// <summary>The deadline is over.</summary>
    DeadlineOver,
    /// <summary>The deadline is within <see cref="JobApplication.DeadlineNotice"/> days.</summary>
    DeadlineSoon,
    /// <summary>The deadline is later.</summary>
    Deadline,
    /// <summary>It was sent and nobody has answered for <see cref="NextStep.QuietAfter"/> days or more.</summary>
    Quiet,
}

/// <summary>The one thing a card says about what comes next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The local date it is about; for <see cref="NextStepKind.Quiet"/> the day since when it is quiet.</param>
public sealed record NextStep(NextStepKind Kind, DateOnly On)
{
    /// <summary>Days without an answer that are worth a word.</summary>
    public const int QuietAfter = 10;

    /// <summary>What is overdue comes first, then what is nearest; null when nothing is known to come. <paramref name="today"/> and <paramref name="since"/> (of the stage) are the person's local dates.</summary>
    public static NextStep? Of(JobApplication application, DateOnly today, DateOnly since)
    {
        if (application.Kind.IsEnded())
            return null;
        var followUp = application.FollowUpOn is { } follow
            ? new NextStep(follow < today ? NextStepKind.FollowUpOverdue : follow == today ? NextStepKind.FollowUpToday : NextStepKind.FollowUp, follow) : null;
        // A deadline to apply by is met by applying; one to answer an offer by is not.
        var deadline = application is { DeadlineOn: { } day, Kind: StageKind.Saved or StageKind.Offer }
            ? new NextStep(day < today ? NextStepKind.DeadlineOver : day <= today.AddDays(JobApplication.DeadlineNotice) ? NextStepKind.DeadlineSoon : NextStepKind.Deadline, day) : null;
        if (followUp is not null || deadline is not null)
            return followUp is null ? deadline : deadline is null || followUp.On <= deadline.On ? followUp : deadline;
        return application.Kind == StageKind.Applied && today.DayNumber - since.DayNumber >= QuietAfter ? new NextStep(NextStepKind.Quiet, since) : null;
    }
}
