using System.Globalization;
using Jams.Domain.Applications;
using Jams.Domain.Documents;
using Jams.Domain.Tasks;
using Jams.Web.Pages.Companies;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>What the pages of applications call things. The words are English keys of translations.</summary>
public static class ApplicationWords
{
    public static string Of(WorkMode mode) => mode switch { WorkMode.Onsite => "On site", WorkMode.Hybrid => "Hybrid", _ => "Remote" };

    public static string Of(ApplicationSource source) => source switch
    {
        ApplicationSource.Board => "Job board",
        ApplicationSource.Referral => "Referral",
        ApplicationSource.Recruiter => "Recruiter",
        ApplicationSource.Company => "Company page",
        _ => "Somewhere else",
    };

    public static string Of(SalaryPeriod period) => period switch { SalaryPeriod.Year => "a year", SalaryPeriod.Month => "a month", SalaryPeriod.Day => "a day", _ => "an hour" };

    public static string Of(StageKind kind) => kind switch
    {
        StageKind.Saved => "Noted, nothing sent",
        StageKind.Applied => "Sent, waiting",
        StageKind.Interviewing => "In conversation",
        StageKind.Offer => "Offer received",
        StageKind.Accepted => "Offer accepted",
        StageKind.Rejected => "They said no",
        StageKind.Withdrawn => "You said no",
        _ => "No answer",
    };

    public static string Of(StageHue hue) => hue switch
    {
        StageHue.Stone => "Stone",
        StageHue.Blue => "Blue",
        StageHue.Plum => "Plum",
        StageHue.Lamp => "Green",
        StageHue.Ochre => "Ochre",
        _ => "Clay",
    };

    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Resume => "Resume",
        FileKind.CoverLetter => "Cover letter",
        FileKind.Portfolio => "Portfolio",
        FileKind.Reference => "Reference",
        FileKind.Offer => "Offer",
        FileKind.Contract => "Contract",
        _ => "File",
    };

    public static string Of(TaskPriority priority) => priority switch { TaskPriority.High => "Important", TaskPriority.Normal => "Normal", _ => "Can wait" };

    /// <summary>The class that gives a part the colour of this stage.</summary>
    public static string Hue(Stage? stage) => stage is null ? "hue-stone" : "hue-" + stage.Hue.ToString().ToLowerInvariant();

    /// <summary>Up to two capitals that stand for a company; its legal form does not count.</summary>
    public static string Monogram(JobApplication application) => CompanyWords.Monogram(application.CompanyName, application.CompanyKey);

    /// <summary>"78,000–92,000 €", "from 30 € an hour".</summary>
    public static string Say(this IStringLocalizer words, Salary salary)
    {
        var sums = salary switch
        {
            { Min: { } one, Max: { } other } when one == other => Sum(one),
            { Min: { } min, Max: { } max } => $"{Sum(min)}–{Sum(max)}",
            { Min: { } min } => words["from {0}", Sum(min)],
            _ => words["up to {0}", Sum(salary.Max!.Value)],
        };
        return $"{sums}\u00a0{Sign(salary.Currency)}" + (salary.Period == SalaryPeriod.Year ? "" : " " + words[Of(salary.Period)]);
    }

    /// <summary>"78–92k €" where a year is meant and there is little room.</summary>
    public static string SayBriefly(this IStringLocalizer words, Salary salary) =>
        salary is { Period: SalaryPeriod.Year, Min: >= 1000 or null, Max: >= 1000 or null }
            ? $"{Thousands(salary)}\u00a0{Sign(salary.Currency)}"
            : words.Say(salary);

    /// <summary>"1.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => $"{Math.Round(bytes / 1000m)} kB",
        _ => (bytes / 1_000_000m).ToString("0.#", CultureInfo.CurrentCulture) + " MB",
    };

    private static string Thousands(Salary salary) => salary switch
    {
        { Min: { } min, Max: { } max } when min != max => $"{K(min)}–{K(max)}k",
        _ => $"{K(salary.Min ?? salary.Max!.Value)}k",
    };

    private static string K(decimal sum) => (sum / 1000).ToString("0.#", CultureInfo.CurrentCulture);

    private static string Sum(decimal sum) => sum.ToString(sum == Math.Truncate(sum) ? "N0" : "N2", CultureInfo.CurrentCulture);

    private static string Sign(string currency) => currency switch { "EUR" => "€", "USD" => "$", "GBP" => "£", _ => currency };
}
