namespace Jams.Domain.Accounts;

/// <summary>What was deleted with an account: how many documents of each type (by class name), how many files. The key they were sealed with is gone too.</summary>
public sealed record Erased(IReadOnlyDictionary<string, long> Documents, long Files)
{
    /// <summary>How many documents of this type.</summary>
    public long Of(string type) => Documents.GetValueOrDefault(type);
}
