using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Checks and uses up a code of an account's second factor. Codes are counted per account: five wrong ones, then a pause.</summary>
public sealed class CheckCode(IDocuments<Account> accounts, CountTries counting, IDocuments<Tries> tries, TimeProvider clock)
{
    /// <summary>Fails with <see cref="AccountFailures.WrongCode"/> or <see cref="AccountFailures.CodesPaused"/>. A code that was used counts as wrong.</summary>
    public async Task<Result> Run(string accountId, SecondFactor way, string? code, CancellationToken stop = default)
    {
        var id = Tries.IdOf("code", accountId);
        var free = await counting.Run(id, AccountFailures.CodesPaused, stop);
        if (free.Failure is { } paused)
            return paused;
        if (await accounts.Get(accountId, stop) is not { } account || !Use(account, way, code ?? ""))
            return free.Value > 0 ? AccountFailures.WrongCode(free.Value) : AccountFailures.CodesPaused((int)Tries.Pause.TotalMinutes);
        // The version is what makes a code count once: of two at the same time one comes too late.
        if (!(await accounts.Replace(account, stop)).IsOk)
            return AccountFailures.WrongCode(Tries.Most);
        await tries.Delete(id, stop);
        return Result.Ok;
    }

    private bool Use(Account account, SecondFactor way, string code) => way switch
    {
        SecondFactor.App => account.UseAppCode(code, clock.GetUtcNow()),
        SecondFactor.Email or SecondFactor.Text => account.UseSentCode(code, clock.GetUtcNow()),
        SecondFactor.Recovery => account.UseRecoveryCode(code),
        _ => false,
    };
}
