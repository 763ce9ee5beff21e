using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>How a mailbox is called and how mail from it is signed. Aliases stand one a line or parted by commas.</summary>
public sealed record MailboxDetails(string? Name, string? SenderName, string? Signature, string? Aliases);

/// <summary>Changes how a mailbox is called and how mail from it is signed.</summary>
public sealed class ChangeMailbox(Owned<MailAccount> accounts)
{
    /// <summary>Fails naming the field when a text is too long or an alias no address; nothing is changed then.</summary>
    public async Task<Result<MailAccount>> Run(string userId, string accountId, MailboxDetails details, CancellationToken stop = default)
    {
        if (await accounts.Get(userId, accountId, stop) is not { } account)
            return MailboxFailures.NotFound;
        if (details.Name?.Trim().Length > MailAccount.NameLimit)
            return MailboxFailures.TooLong("Name", MailAccount.NameLimit);
        if (details.SenderName?.Trim().Length > MailAccount.NameLimit)
            return MailboxFailures.TooLong("SenderName", MailAccount.NameLimit);
        if (details.Signature?.Length > MailAccount.SignatureLimit)
            return MailboxFailures.TooLong("Signature", MailAccount.SignatureLimit);
        var aliases = (details.Aliases ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (aliases.Find(alias => !TryMailbox.IsAddress(alias)) is { } wrong)
            return MailboxFailures.Alias(wrong);
        if (aliases.Count > MailAccount.AliasesLimit)
            return MailboxFailures.TooManyAliases;
        var changed = await accounts.Change(userId, account, again =>
        {
            again.Call(details.Name);
            again.Introduce(OneLine(details.SenderName), string.IsNullOrWhiteSpace(details.Signature) ? null : details.Signature.ReplaceLineEndings("\n").TrimEnd(), aliases);
        }, stop);
        return changed is null ? MailboxFailures.NotFound : changed;
    }

    private static string? OneLine(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Concat(text.Where(letter => !char.IsControl(letter))).Trim();
}
