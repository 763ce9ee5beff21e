namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Tries what a person entered for a mailbox: with their servers, or with those that are found by the address.</summary>
public sealed class TryMailbox(GuessServers guess, ITryMailServers servers)
{
    /// <summary>How the trial went. Fails without trying when the entry is not complete, or the provider lets no program in by a password.</summary>
    public async Task<Result<MailTrial>> Run(MailboxEntry entry, CancellationToken stop = default)
    {
        var address = entry.Address?.Trim() ?? "";
        if (!IsAddress(address))
            return MailboxFailures.Address;
        if (string.IsNullOrEmpty(entry.Password))
            return MailboxFailures.Password;
        var secrets = new MailSecrets { Password = entry.Password };
        if (entry.Servers is { } given)
            return given.Check(address) is { IsOk: true } hosts ? await servers.Run(hosts.Value, secrets, stop) : given.Check(address).Failure!;
        var guessed = await guess.Run(address, stop);
        if (guessed.Provider is { Advice: MailAdvice.OwnSignIn or MailAdvice.Closed } provider)
            return provider.Advice == MailAdvice.OwnSignIn ? MailboxFailures.UseProvider(provider.Name) : MailboxFailures.Closed(provider.Name);
        return await First(guessed.Hosts, secrets, stop);
    }

    /// <summary>Whether this can be the address of a mailbox.</summary>
    internal static bool IsAddress(string address) => address.Length is > 2 and <= 254 && address.IndexOf('@') is > 0 and var at && at == address.LastIndexOf('@') && at < address.Length - 1
        && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');

    // Of guessed servers the first that works; if none does, the one that came furthest says why.
    private async Task<MailTrial> First(IReadOnlyList<MailHosts> candidates, MailSecrets secrets, CancellationToken stop)
    {
        MailTrial? best = null;
        foreach (var hosts in candidates)
        {
            var trial = await servers.Run(hosts, secrets, stop);
            if (best is null || trial.Steps.Count > best.Steps.Count || trial.IsGood)
                best = trial;
            // A password that is refused is refused by the server's other names too, and after some tries the account is locked.
            if (trial.IsGood || trial.Failed?.Step == TrialStep.ImapSignIn)
                break;
        }
        return best!;
    }
}
