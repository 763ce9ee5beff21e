namespace Jams.Domain.Security;

/// <summary>Where a connection to an address that somebody typed may go.</summary>
public enum NetworkReach
{
    /// <summary>The public internet only.</summary>
    Public,
    /// <summary>This machine and private networks as well; never link-local addresses, where clouds hand out credentials.</summary>
    Private,
}
