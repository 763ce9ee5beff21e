namespace Jams.Domain.Applications;

/// <summary>How the person found the job.</summary>
public enum ApplicationSource
{
    /// <summary>A job board.</summary>
    Board,
    /// <summary>Somebody recommended it or them.</summary>
    Referral,
    /// <summary>A recruiter wrote.</summary>
    Recruiter,
    /// <summary>The company's own page.</summary>
    Company,
    /// <summary>Anything else.</summary>
    Other,
}
