using Jams.Domain.Mail.Findings;

namespace Jams.Classify.Writing;

/// <summary>The whole corpus, made anew each time and always the same: training and held out share no phrase set, no style, no footer.</summary>
internal static class Corpus
{
    private const int Seed = 20260101;

    // Mail that is nothing has to be met in more shapes than any other.
    private static readonly Dictionary<MailCategory, double> Shares = new()
    {
        [MailCategory.Other] = 0.40,
        [MailCategory.Rejection] = 0.12,
        [MailCategory.ApplicationConfirmation] = 0.09,
        [MailCategory.InterviewInvite] = 0.09,
        [MailCategory.FollowUpRequired] = 0.09,
        [MailCategory.RecruiterOutreach] = 0.08,
        [MailCategory.Offer] = 0.07,
        [MailCategory.AvailabilityRequest] = 0.06,
    };

    private static readonly Dictionary<string, double> Languages = new() { ["en"] = 0.44, ["de"] = 0.30, ["fr"] = 0.26 };

    /// <summary>About <paramref name="count"/> mails, in a fixed order: those to learn from ("train"), or those of wordings and styles held out ("held").</summary>
    public static IEnumerable<WrittenMail> Write(string folder, int count)
    {
        var writer = new MailWriter(folder);
        var seed = Seed + folder.Sum(letter => letter) * 100_003;
        foreach (var (language, part) in Languages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var sets = Lists.Sets(folder, language).ToList();
            foreach (var (category, share) in Shares.OrderBy(pair => pair.Key))
            {
                var chosen = sets.Where(set => set.Category == category).ToList();
                for (var i = 0; chosen.Count > 0 && i < (int)Math.Ceiling(count * part * share); i++)
                    yield return writer.Write(chosen[i % chosen.Count], new Random(seed++));
            }
        }
    }
}
