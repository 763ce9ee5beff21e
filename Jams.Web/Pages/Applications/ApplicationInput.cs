using System.Globalization;
using Jams.Domain;
using Jams.Domain.Applications;

namespace Jams.Web.Pages.Applications;

/// <summary>The form of an application as it is typed.</summary>
public sealed class ApplicationInput
{
    public string? Company { get; set; }
    public string? Role { get; set; }
    public string? StageId { get; set; }
    public string? Location { get; set; }
    public WorkMode? WorkMode { get; set; }
    public string? Link { get; set; }
    public ApplicationSource? Source { get; set; }
    public string? SourceName { get; set; }
    public string? SalaryMin { get; set; }
    public string? SalaryMax { get; set; }
    public string? SalaryCurrency { get; set; } = "EUR";
    public SalaryPeriod SalaryPeriod { get; set; }
    public string? Benefits { get; set; }
    public DateOnly? AppliedOn { get; set; }
    public DateOnly? FollowUpOn { get; set; }
    public DateOnly? DeadlineOn { get; set; }
    public string? Tags { get; set; }
    public string? ResumeUsed { get; set; }
    public string? Posting { get; set; }

    /// <summary>The revision the form was opened at.</summary>
    public int Revision { get; set; }

    public static ApplicationInput Of(JobApplication application, string? posting) => new()
    {
        Company = application.CompanyName, Role = application.Role, StageId = application.StageId, Location = application.Location, WorkMode = application.WorkMode, Link = application.Link,
        Source = application.Source, SourceName = application.SourceName, Benefits = application.Benefits, AppliedOn = application.AppliedOn, FollowUpOn = application.FollowUpOn,
        DeadlineOn = application.DeadlineOn, Tags = string.Join(", ", application.Tags), ResumeUsed = application.ResumeUsed, Posting = posting, Revision = application.Revision,
        SalaryMin = Sum(application.Salary?.Min), SalaryMax = Sum(application.Salary?.Max), SalaryCurrency = application.Salary?.Currency ?? "EUR",
        SalaryPeriod = application.Salary?.Period ?? SalaryPeriod.Year,
    };

    /// <summary>What was typed, with the salary checked; fails when that is no salary.</summary>
    public Result<ApplicationDetails> Details()
    {
        if (!Number(SalaryMin, out var min) || !Number(SalaryMax, out var max))
            return Failure.Invalid("Please write the salary in digits, such as 78000.").For("SalaryMin");
        var salary = Salary.Of(min, max, SalaryCurrency, SalaryPeriod);
        return salary.Failure is { } refused ? refused : new ApplicationDetails
        {
            Role = Role, Location = Location, WorkMode = WorkMode, Link = Link, Source = Source, SourceName = SourceName, Salary = salary.Value, Benefits = Benefits, AppliedOn = AppliedOn,
            FollowUpOn = FollowUpOn, DeadlineOn = DeadlineOn, Tags = (Tags ?? "").Split([',', ';', '\n']), ResumeUsed = ResumeUsed,
        };
    }

    // Number fields post plain digits with a point, whatever the language of the page.
    private static bool Number(string? text, out decimal? number)
    {
        number = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is not null || string.IsNullOrWhiteSpace(text);
    }

    /// <summary>A sum as number fields post it.</summary>
    public static string? Sum(decimal? sum) => sum?.ToString("0.##", CultureInfo.InvariantCulture);
}
