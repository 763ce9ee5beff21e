using Jams.Domain;
using Jams.Domain.Accounts;

namespace Jams.Workers.Accounts;

/// <summary>A signed-in person wants another address. A link goes there; until it is opened, nothing changes.</summary>
public sealed class AskForNewAddress(AskForMail ask)
{
    /// <summary>The address the link goes to. Fails for what is no address and for the one the account has. Whether another account has it is not told here.</summary>
    public async Task<Result<EmailAddress>> Run(Account account, string? email, CancellationToken stop = default)
    {
        var wanted = EmailAddress.Read(email);
        if (wanted.Failure is not null)
            return wanted;
        if (wanted.Value.Key == account.EmailKey)
            return SettingsFailures.SameAddress;
        return (await ask.Run(AccountWish.NewAddress, wanted.Value.Text, account.Id, stop)).Failure is { } refused ? refused : wanted;
    }
}
