using Jams.Domain.Accounts;
using Jams.Domain.Admin;

namespace Jams.Workers.Accounts;

/// <summary>Sends codes to the account's own address. Offered only where a mail server is set: a code that cannot come locks people out.</summary>
public sealed class EmailCodes(Letters letters, CurrentSettings settings) : ISendCodes
{
    public SecondFactor Way => SecondFactor.Email;

    public async Task<bool> CanReach(Account account, CancellationToken stop = default) =>
        account.ConfirmedAt is not null && (await settings.Get(stop)).HasMail;

    public Task Send(Account account, string code, CancellationToken stop = default) => letters.Code(account, code, stop);
}
