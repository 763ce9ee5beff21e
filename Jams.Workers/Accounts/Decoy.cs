using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>A password nobody has. Where there is no account, its hash is checked instead, so that the answer takes as long.</summary>
public sealed class Decoy(IPasswordHasher<Account> hasher)
{
    private readonly Account _nobody = Account.Open(EmailAddress.Read("nobody@jams.invalid").Value, null, new Preferences(), DateTimeOffset.UnixEpoch);
    private readonly Lock _gate = new();
    private string? _hash;

    public void Check(string password) => hasher.VerifyHashedPassword(_nobody, Hash(), password);

    private string Hash()
    {
        lock (_gate)
            return _hash ??= hasher.HashPassword(_nobody, Secret.New());
    }
}
