using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>Where mails and threads lie, as the folders of their mailboxes say.</summary>
internal sealed class Shelves(IEnumerable<MailFolder> folders)
{
    private readonly Dictionary<string, FolderRole> _roles = folders.ToDictionary(folder => folder.Id, folder => folder.Role);

    public bool IsIn(FolderRole role, IEnumerable<string> folderIds) => folderIds.Any(id => _roles.GetValueOrDefault(id, FolderRole.Other) == role);

    public bool IsOnlyIn(FolderRole role, IReadOnlyList<string> folderIds) => folderIds.Count > 0 && folderIds.All(id => _roles.GetValueOrDefault(id, FolderRole.Other) == role);

    /// <summary>The shelf of a thread with these mails when nobody has put it anywhere.</summary>
    public MailShelf Natural(IReadOnlyCollection<MailMessage> mails)
    {
        var others = mails.Where(mail => !mail.IsOwn).ToList();
        var telling = others.Count > 0 ? others : [.. mails];
        if (telling.Any(mail => IsIn(FolderRole.Inbox, mail.FolderIds)))
            return MailShelf.Inbox;
        if (telling.All(mail => IsOnlyIn(FolderRole.Junk, mail.FolderIds)))
            return MailShelf.Junk;
        if (telling.All(mail => IsOnlyIn(FolderRole.Trash, mail.FolderIds)))
            return MailShelf.Trash;
        return others.Count == 0 ? MailShelf.Sent : MailShelf.Archive;
    }

    /// <summary>A thread got these mails: what is new in the inbox brings it back there; of what is snoozed, only what is newer than all it had until <paramref name="lastBefore"/> (UTC).</summary>
    public void Receive(MailThread thread, IReadOnlyCollection<MailMessage> all, IReadOnlyCollection<MailMessage> fresh, DateTimeOffset? lastBefore)
    {
        var incoming = fresh.Where(mail => !mail.IsOwn).ToList();
        if (lastBefore is null)
            thread.PutOn(Natural(all));
        else if (incoming.Any(mail => IsIn(FolderRole.Inbox, mail.FolderIds) && (thread.Shelf != MailShelf.Snoozed || mail.SentAt > lastBefore)))
            thread.PutOn(MailShelf.Inbox);
        else if (thread.Shelf is MailShelf.Sent or MailShelf.Junk or MailShelf.Trash && incoming.Count > 0 && Natural(incoming) is MailShelf.Archive)
            thread.PutOn(MailShelf.Archive);
    }

    /// <summary>Somebody moved mails of the thread in their mailbox: into the inbox or out of it, to the trash or back.</summary>
    public void Moved(MailThread thread, IReadOnlyCollection<MailMessage> all)
    {
        var natural = Natural(all);
        if (thread.Shelf != MailShelf.Snoozed || natural is MailShelf.Trash or MailShelf.Junk)
            thread.PutOn(natural);
    }
}
