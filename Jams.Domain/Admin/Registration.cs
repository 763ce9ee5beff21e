namespace Jams.Domain.Admin;

/// <summary>Who may make an account on this server.</summary>
public enum Registration
{
    /// <summary>Everybody who reaches it.</summary>
    Open,
    /// <summary>Who was invited by an admin.</summary>
    Invite,
    /// <summary>Nobody.</summary>
    Closed,
}
