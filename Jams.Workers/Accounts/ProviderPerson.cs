namespace Jams.Workers.Accounts;

/// <summary>What a provider says about who signed in there. <paramref name="Verified"/>: whether it vouches for the address; without that the address proves nothing.</summary>
public sealed record ProviderPerson(string Provider, string Key, string? Email, bool Verified, string? Name);
