namespace Jams.Domain.Accounts;

/// <summary>What an account may do. An account can have several roles.</summary>
public enum Role
{
    /// <summary>Runs a job search of their own. Everybody has it.</summary>
    JobSeeker,
    /// <summary>Sees what job seekers share with them, nothing else.</summary>
    Coach,
    /// <summary>Runs the server: settings, accounts, outgoing mail. Sees no content of others.</summary>
    Admin,
}
