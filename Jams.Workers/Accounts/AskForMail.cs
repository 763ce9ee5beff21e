using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Somebody wants a link by mail: to set a new password, to confirm the address once more, to move to a new address. As in <see cref="AskToSignUp"/>, nothing is looked up here.</summary>
public sealed class AskForMail(IDocuments<AccountRequest> requests, WorkBell<AccountRequest> bell, TimeProvider clock)
{
    /// <summary>Fails only for what is no address. <paramref name="accountId"/>: who asks, for <see cref="AccountWish.NewAddress"/>.</summary>
    public async Task<Result> Run(AccountWish wish, string? email, string? accountId = null, CancellationToken stop = default)
    {
        var address = EmailAddress.Read(email);
        if (address.Failure is { } none)
            return none;
        var done = await requests.Insert(AccountRequest.For(wish, new AccountAsked(address.Value.Text, AccountId: accountId), clock.GetUtcNow()), stop);
        bell.Ring();
        return done;
    }
}
