using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Companies;

/// <summary>How long a company takes to answer, from the person's own timeline.</summary>
/// <param name="Sent">Applications that were sent to it.</param>
/// <param name="Answered">Those that got a first answer whose day is known.</param>
/// <param name="UsualDays">The median of days between sending and first answer; null when none was answered.</param>
/// <param name="ShortestDays">The quickest answer.</param>
/// <param name="LongestDays">The slowest answer.</param>
/// <param name="WaitingDays">How long the oldest application that is still unanswered waits; null when none does.</param>
public sealed record ResponsePattern(int Sent, int Answered, int? UsualDays, int ShortestDays, int LongestDays, int? WaitingDays)
{
    /// <summary>
    /// An answer is a mail from them that is more than a confirmation, or a change of stage to a conversation, an offer, or an end that they set. Days are counted between local dates; <paramref name="dayOf"/> gives the
    /// person's local date of an instant.
    /// </summary>
    public static ResponsePattern Of(IReadOnlyCollection<JobApplication> applications, IEnumerable<TimelineEntry> timeline, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var entries = timeline.Where(IsAnswer).ToLookup(entry => entry.ApplicationId);
        var (days, waiting, sent) = (new List<int>(), new List<int>(), 0);
        foreach (var application in applications)
        {
            if (application.AppliedOn is not { } on)
                continue;
            sent++;
            var answers = entries[application.Id].Select(entry => dayOf(entry.At)).Where(day => day >= on).ToList();
            if (answers.Count > 0)
                days.Add(answers.Min().DayNumber - on.DayNumber);
            else if (application.Kind == StageKind.Applied && application.ArchivedAt is null)
                waiting.Add(today.DayNumber - on.DayNumber);
        }
        days.Sort();
        return new ResponsePattern(
            sent, days.Count, days.Count == 0 ? null : Median(days), days.FirstOrDefault(), days.LastOrDefault(), waiting.Count == 0 ? null : Math.Max(0, waiting.Max()));
    }

    private static bool IsAnswer(TimelineEntry entry) =>
        entry is { Kind: TimelineKind.MailReceived, Mail.Category: not MailCategory.ApplicationConfirmation } or { Kind: TimelineKind.MailReceived, Mail: null } || entry.Move is { ToKind: StageKind.Interviewing or StageKind.Offer or StageKind.Accepted or StageKind.Rejected };

    private static int Median(List<int> sorted)
    {
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (int)Math.Round((sorted[middle - 1] + sorted[middle]) / 2.0, MidpointRounding.AwayFromZero);
    }
}
