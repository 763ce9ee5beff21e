using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Gmail;

/// <summary>How Gmail's labels are folders here. A mail without a place of its own (inbox, sent, trash, spam, drafts) is in the archive, which is no label there.</summary>
internal static class GmailFolders
{
    public const string Inbox = "INBOX", Sent = "SENT", Drafts = "DRAFT", Trash = "TRASH", Spam = "SPAM";

    /// <summary>The id of the archive; Gmail has none for it.</summary>
    public const string Archive = "jams:archive";

    public const string Unread = "UNREAD", Starred = "STARRED";

    private const string Chat = "CHAT";

    private static readonly RemoteFolder[] Known =
    [
        new(Inbox, "Inbox", FolderRole.Inbox), new(Sent, "Sent", FolderRole.Sent), new(Drafts, "Drafts", FolderRole.Drafts), new(Archive, "Archive", FolderRole.Archive),
        new(Trash, "Trash", FolderRole.Trash), new(Spam, "Spam", FolderRole.Junk),
    ];

    private static readonly HashSet<string> Places = [Inbox, Sent, Drafts, Trash, Spam];

    public static IReadOnlyList<RemoteFolder> Of(GmailLabels labels) =>
        [.. Known, .. (labels.Labels ?? []).Where(label => label.Type == "user").Select(label => new RemoteFolder(label.Id, label.Name, FolderRole.Other))];

    /// <summary>Labels that decide where a mail is and how it is marked.</summary>
    public static IReadOnlyList<string> Telling(GmailLabels labels) =>
        [Inbox, Sent, Trash, Spam, Unread, Starred, .. (labels.Labels ?? []).Where(label => label.Type == "user").Select(label => label.Id)];

    /// <summary>Whether it is a mail at all: what is being written, and talk in Google's old chat, is none.</summary>
    public static bool IsMail(IReadOnlyList<string>? labels) => labels is null || !labels.Contains(Drafts) && !labels.Contains(Chat);

    public static RemoteFlags Flags(string id, IReadOnlyCollection<string>? labels)
    {
        var all = labels ?? [];
        // Categories and importance are Google's opinion; all others are places or the person's own.
        var folders = all.Where(label => Places.Contains(label) || !IsSystem(label)).Distinct().ToList();
        if (!folders.Any(Places.Contains))
            folders.Add(Archive);
        return new RemoteFlags(id, folders, (all.Contains(Unread) ? MailFlags.None : MailFlags.Seen) | (all.Contains(Starred) ? MailFlags.Flagged : MailFlags.None));
    }

    /// <summary>The labels to add and to remove so that marks and place become what the person wants; both empty when there is nothing to do.</summary>
    public static (HashSet<string> Add, HashSet<string> Remove) Change(MailAct act)
    {
        HashSet<string> add = [], remove = [];
        (act.Clear.HasFlag(MailFlags.Seen) ? add : act.Set.HasFlag(MailFlags.Seen) ? remove : []).Add(Unread);
        (act.Set.HasFlag(MailFlags.Flagged) ? add : act.Clear.HasFlag(MailFlags.Flagged) ? remove : []).Add(Starred);
        // Sent and Drafts cannot be given; the trash has requests of its own.
        if (act.MoveTo is null or Sent or Drafts or Trash)
            return (add, remove);
        remove.UnionWith([Inbox, Spam, Trash]);
        if (act.MoveTo == Archive)
            return (add, remove);
        remove.Remove(act.MoveTo);
        add.Add(act.MoveTo);
        return (add, remove);
    }

    private static bool IsSystem(string label) => label is Unread or Starred or Chat or "IMPORTANT" || label.StartsWith("CATEGORY_", StringComparison.Ordinal) || label.EndsWith("_STAR", StringComparison.Ordinal)
        || label.EndsWith("_CIRCLE", StringComparison.Ordinal);
}
