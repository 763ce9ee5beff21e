namespace Jams.Domain.Applications;

/// <summary>The details of an application by the English names of their fields; for telling what an edit changed and for comparing two windows.</summary>
public static class DetailsOf
{
    /// <summary>Every field of the form with its value; lists are joined.</summary>
    public static IReadOnlyDictionary<string, object?> Fields(JobApplication application) => new Dictionary<string, object?>
    {
        ["company"] = application.CompanyName,
        ["role"] = application.Role,
        ["place"] = application.Location,
        ["work mode"] = application.WorkMode,
        ["link"] = application.Link,
        ["source"] = (application.Source, application.SourceName),
        ["salary"] = application.Salary,
        ["benefits"] = application.Benefits,
        ["date of sending"] = application.AppliedOn,
        ["follow-up"] = application.FollowUpOn,
        ["deadline"] = application.DeadlineOn,
        ["tags"] = string.Join(", ", application.Tags),
        ["resume"] = application.ResumeUsed,
    };
}
