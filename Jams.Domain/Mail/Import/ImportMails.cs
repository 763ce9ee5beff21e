using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Import;

/// <summary>What became of some mails of a file.</summary>
public sealed record ImportedMails(int Done, int Added, int Repeated, IReadOnlyList<BadMail> Bad);

/// <summary>Stores the mails of a file in a mailbox that is connected nowhere, some at a time.</summary>
public sealed class ImportMails(Owned<MailAccount> accounts, Owned<MailFolder> folders, ReceiveMail receive, IParseMail parser, TimeProvider clock)
{
    private const int AtOnce = 100;
    private const long BytesAtOnce = 12 * 1024 * 1024;

    private static readonly (string Name, FolderRole Role)[] Places = [("Imported", FolderRole.Archive), ("Sent", FolderRole.Sent), ("Spam", FolderRole.Junk), ("Trash", FolderRole.Trash)];

    /// <summary>
    /// The mailbox for brought mails of this name; made if it is not there. <paramref name="own"/>: the person's address in these mails, so that theirs are known as theirs; may be empty.
    /// Fails when the name is missing or taken by a connected mailbox, or the address is none.
    /// </summary>
    public async Task<Result<MailAccount>> Account(string userId, string? name, string? own, CancellationToken stop = default)
    {
        var called = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        if (called.Length is 0 or > MailAccount.NameLimit)
            return MailImportFailures.Name;
        var address = own?.Trim() ?? "";
        if (address.Length > 0 && !TryMailbox.IsAddress(address))
            return MailImportFailures.OwnAddress;
        var key = MailAccount.KeyOf(called);
        var account = await accounts.Find(userId, one => one.AddressKey == key, stop) is [var known] ? known : null;
        if (account is { Provider: not MailProvider.Import })
            return MailImportFailures.Name;
        if (account is null)
        {
            account = MailAccount.Connect(userId, MailProvider.Import, called, null, null, null, clock.GetUtcNow());
            if (!(await accounts.Insert(userId, account, stop)).IsOk)
                return MailImportFailures.Name;
        }
        if (address.Length > 0 && !account.IsOwn(address))
            account = await accounts.Change(userId, account, again => again.Introduce(again.SenderName, again.Signature, [.. again.Aliases, address]), stop) ?? account;
        foreach (var (place, role) in Places)
            await folders.Insert(userId, MailFolder.Of(account, place, place, role), stop);
        return account;
    }

    /// <summary>Stores what the file holds after the first <paramref name="done"/> mails; tells after each piece, and goes on while it is told to.</summary>
    public async Task Run(MailAccount account, IAsyncEnumerable<FoundMail> mails, int done, Func<ImportedMails, Task<bool>> tell, CancellationToken stop = default)
    {
        var piece = new List<FoundMail>();
        var size = 0L;
        await foreach (var mail in mails.WithCancellation(stop))
        {
            if (mail.Number <= done)
                continue;
            piece.Add(mail);
            size += mail.Bytes.Length;
            if (piece.Count < AtOnce && size < BytesAtOnce)
                continue;
            if (!await tell(await Store(account, piece, stop)))
                return;
            piece.Clear();
            size = 0;
        }
        if (piece.Count > 0)
            await tell(await Store(account, piece, stop));
    }

    private async Task<ImportedMails> Store(MailAccount account, List<FoundMail> piece, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var read = new (FoundMail Found, ReadableMail Mail)[piece.Count];
        Parallel.For(0, read.Length, i => read[i] = (piece[i], parser.Parse(piece[i].Bytes, now)));
        var whole = read.Where(one => one.Found.Failure is null).ToList();
        var received = await receive.Run(account, new MailBatch([.. whole.Select(one => Remote(account, one.Found, one.Mail, now))], [], [], new Dictionary<string, string?>(), 0), stop);
        var bad = read.Where(one => one.Found.Failure is not null || one.Mail.QuarantinedBecause is not null).Select(one => one.Found.Failure is { } failure
            ? new BadMail(one.Found.Number, one.Found.Name, failure.Sentence, [.. failure.Args.Select(arg => $"{arg}")])
            : new BadMail(one.Found.Number, one.Found.Name, one.Mail.QuarantinedBecause!, [])).ToList();
        return new ImportedMails(piece.Count, received.Stored, whole.Count - received.Stored, bad);
    }

    private static RemoteMail Remote(MailAccount account, FoundMail found, ReadableMail mail, DateTimeOffset now) => new(
        mail.QuarantinedBecause is null ? RemoteKey.Of("brought", mail.MessageIdKey, $"{mail.SentAt:O}", mail.From.Address, mail.Subject) : MessageKey.OfBytes(found.Bytes.Span),
        [Place(account, mail)], MailFlags.Seen, mail.SentAt ?? now, found.Bytes, found.Bytes.Length, true);

    // Google's export says in a header under which labels a mail was.
    private static string Place(MailAccount account, ReadableMail mail) => mail.Labels switch
    {
        var labels when labels.Contains("Spam") => "Spam",
        var labels when labels.Contains("Trash") || labels.Contains("Papierkorb") => "Trash",
        var labels when labels.Contains("Sent") || labels.Contains("Gesendet") || account.IsOwn(mail.From.Address) => "Sent",
        _ => "Imported",
    };
}
