using Jams.Domain.Applications;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>Whether a mail's day lies in the time of an application.</summary>
public enum WindowFit
{
    /// <summary>It cannot be about it: it was sent before anything was sent to the company.</summary>
    Outside,
    /// <summary>It may be: the application's days are not known well, or it ended before.</summary>
    Perhaps,
    /// <summary>It lies in it.</summary>
    Inside,
}

/// <summary>Compares the day of a mail with the days of an application, so that an old mail is never taken for news of a newer application.</summary>
public static class MailWindow
{
    // Zones, and people who note the day after.
    private const int Slack = 2;
    private const int BeforeAdded = 60;
    private const int AfterClosed = 30;
    private const int Longest = 540;

    /// <summary><paramref name="sentOn"/> is the mail's day.</summary>
    public static WindowFit Of(JobApplication application, DateOnly sentOn)
    {
        var addedOn = DateOnly.FromDateTime(application.AddedAt.UtcDateTime);
        // A date of sending equal to the day it was noted may just be that day: the program fills it in.
        var known = application.AppliedOn is { } on && Math.Abs(on.DayNumber - addedOn.DayNumber) > 1;
        var start = (application.AppliedOn ?? addedOn).AddDays(-Slack);
        if (sentOn < start)
            return known || sentOn < addedOn.AddDays(-BeforeAdded) ? WindowFit.Outside : WindowFit.Perhaps;
        var isPast = sentOn.DayNumber - start.DayNumber > Longest || application.ArchivedAt is { } archived && sentOn > DateOnly.FromDateTime(archived.UtcDateTime)
            || application.ClosedAt is { } closed && sentOn > DateOnly.FromDateTime(closed.UtcDateTime).AddDays(AfterClosed);
        return isPast ? WindowFit.Perhaps : WindowFit.Inside;
    }
}
