namespace Jams.Domain.Applications;

/// <summary>How far an application has come. A person names their stages as they like; rules and figures use the kind.</summary>
public enum StageKind
{
    /// <summary>Noted, nothing sent yet.</summary>
    Saved,
    /// <summary>Sent; waiting for an answer.</summary>
    Applied,
    /// <summary>They are talking.</summary>
    Interviewing,
    /// <summary>There is an offer.</summary>
    Offer,
    /// <summary>The offer was taken.</summary>
    Accepted,
    /// <summary>They said no.</summary>
    Rejected,
    /// <summary>The person said no.</summary>
    Withdrawn,
    /// <summary>Nobody said anything.</summary>
    Ghosted,
}

/// <summary>What follows from the kind of a stage.</summary>
public static class StageKinds
{
    /// <summary>Whether nothing more is expected to happen.</summary>
    public static bool IsEnded(this StageKind kind) => kind >= StageKind.Accepted;

    /// <summary>Whether something was sent to the company, so that the application has a date.</summary>
    public static bool IsSent(this StageKind kind) => kind is StageKind.Applied or StageKind.Interviewing or StageKind.Offer or StageKind.Accepted;
}
