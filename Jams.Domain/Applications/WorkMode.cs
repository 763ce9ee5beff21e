namespace Jams.Domain.Applications;

/// <summary>Where the work is done.</summary>
public enum WorkMode
{
    /// <summary>At the company.</summary>
    Onsite,
    /// <summary>Some days here, some there.</summary>
    Hybrid,
    /// <summary>From anywhere, perhaps within a country.</summary>
    Remote,
}
