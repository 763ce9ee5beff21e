using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Facts;

namespace Jams.Classify;

/// <summary>Prints how well classification did, as tables of Markdown.</summary>
internal static class Report
{
    public static void Print(string name, IReadOnlyList<Measured> all)
    {
        var k = MailCategories.Count;
        var counts = new int[k, k];
        foreach (var one in all)
            counts[(int)one.Truth, (int)one.Found.Category]++;
        Console.WriteLine($"### {name}: {all.Count} mails\n");
        Console.WriteLine($"| is ↓ / taken for → | {string.Join(" | ", Enumerable.Range(0, k).Select(i => Short((MailCategory)i)))} | precision | recall | F1 |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", k + 3))}");
        var sum = 0.0;
        for (var i = 0; i < k; i++)
        {
            var (row, column) = (Enumerable.Range(0, k).Sum(j => counts[i, j]), Enumerable.Range(0, k).Sum(j => counts[j, i]));
            var (precision, recall) = (counts[i, i] / (double)Math.Max(1, column), counts[i, i] / (double)Math.Max(1, row));
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            sum += f1;
            Console.WriteLine($"| {((MailCategory)i).Name()} | {string.Join(" | ", Enumerable.Range(0, k).Select(j => counts[i, j]))} | {precision:F3} | {recall:F3} | {f1:F3} |");
        }
        var sure = all.Where(one => !one.Found.IsUnsure).ToList();
        var sureJob = sure.Where(one => one.Found.Category != MailCategory.Other).ToList();
        Console.WriteLine($"\nmacro-F1 {sum / k:F3}, accuracy {Share(all):F3} ({string.Join(", ", all.Where(one => one.Language.Length > 0).GroupBy(one => one.Language).OrderBy(group => group.Key).Select(group => $"{group.Key} {Share([.. group]):F3}"))}), called other {all.Count(one => one.Found.Category == MailCategory.Other && !one.IsRight)} of {all.Count(one => one.Truth != MailCategory.Other)} job mails");
        Console.WriteLine($"sure (≥ {Classification.SureFrom}): {sure.Count} of {all.Count}, right {Share(sure):F4}; of job mails {sureJob.Count} of {all.Count(one => one.Truth != MailCategory.Other)}, right {Share(sureJob):F4}");
        Console.WriteLine($"stated confidence → right: {string.Join(", ", all.GroupBy(one => Math.Min(9, (int)(one.Found.Confidence * 10))).OrderBy(group => group.Key).Select(group => $"{group.Key / 10.0:F1}+ → {Share([.. group]):F2} of {group.Count()}"))}");
        Fact("company", all, one => one.Facts.Company, one => one.Found.Facts.Company);
        Fact("role", all, one => one.Facts.Role, one => one.Found.Facts.Role);
        var timed = all.Where(one => one.Facts.Time is not null && one.Found.Category != MailCategory.Other).ToList();
        if (timed.Count > 0)
            Console.WriteLine($"time of the appointment: {timed.Count(one => one.Found.Facts.Times.Any(time => time.ToString().StartsWith(one.Facts.Time!, StringComparison.Ordinal)))} of {timed.Count} read");
        Console.WriteLine();
    }

    /// <summary>Whether two names are one, whatever stands around them.</summary>
    public static bool IsSame(string read, string right)
    {
        var (a, b) = (Candidates.Key(Bare(read)), Candidates.Key(Bare(right)));
        return a == b;
    }

    private static string Bare(string name) => System.Text.RegularExpressions.Regex.Replace(name, @"\s*\(?\b(?:[mwfdx]/[mwfdx](?:/[mwfdx])?|[HF]/[HF]|all genders)\b\)?", "");

    private static void Fact(string what, IReadOnlyList<Measured> all, Func<Measured, string?> truth, Func<Measured, Said<string>?> said)
    {
        var named = all.Where(one => truth(one) is not null && one.Found.Category != MailCategory.Other).ToList();
        if (named.Count == 0)
            return;
        var read = named.Where(one => said(one) is not null).ToList();
        var right = read.Where(one => IsSame(said(one)!.Value, truth(one)!)).ToList();
        Console.WriteLine($"{what}: {right.Count} of {named.Count} named ones read right, {read.Count - right.Count} wrong; stated → right: {string.Join(", ", read.GroupBy(one => said(one)!.Confidence).OrderBy(group => group.Key).Select(group => $"{group.Key:F2} → {group.Count(right.Contains) / (double)group.Count():F2} of {group.Count()}"))}");
    }

    private static double Share(IReadOnlyList<Measured> all) => all.Count(one => one.IsRight) / (double)Math.Max(1, all.Count);

    private static string Short(MailCategory category) => category switch
    {
        MailCategory.ApplicationConfirmation => "conf.",
        MailCategory.InterviewInvite => "interv.",
        MailCategory.RecruiterOutreach => "outr.",
        MailCategory.AvailabilityRequest => "avail.",
        MailCategory.FollowUpRequired => "follow",
        MailCategory.Rejection => "reject.",
        _ => category.Name(),
    };
}
