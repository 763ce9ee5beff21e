namespace Jams.Domain.Mail.Findings;

/// <summary>The categories by the names that files, other programs and the AI use.</summary>
public static class MailCategories
{
    private static readonly string[] Names =
        ["other", "application_confirmation", "interview_invite", "recruiter_outreach", "availability_request", "offer", "rejection", "follow_up_required"];

    /// <summary>How many there are; <see cref="MailCategory"/> counts from zero.</summary>
    public static int Count => Names.Length;

    /// <summary>The name in snake case: <c>interview_invite</c>.</summary>
    public static string Name(this MailCategory category) => Names[(int)category];

    /// <summary>The category of a name, in any case; null for a name that is none.</summary>
    public static MailCategory? Named(string? name)
    {
        var at = Array.FindIndex(Names, known => known.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (MailCategory)at;
    }
}
