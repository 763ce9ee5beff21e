using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Graph;

/// <summary>How Outlook's folders are folders here.</summary>
internal static class GraphFolders
{
    /// <summary>Folders with a purpose, in the order in which they are read; the rest comes before the last two.</summary>
    public static readonly IReadOnlyList<(string Name, FolderRole Role)> WellKnown =
    [
        ("inbox", FolderRole.Inbox), ("sentitems", FolderRole.Sent), ("archive", FolderRole.Archive), ("drafts", FolderRole.Drafts), ("junkemail", FolderRole.Junk), ("deleteditems", FolderRole.Trash),
    ];

    /// <summary>Never read: what Outlook is about to send or keeps for itself.</summary>
    public static readonly IReadOnlyList<string> Hidden = ["outbox"];

    private const int Deepest = 20;

    /// <summary>Names with levels, and in the order of reading.</summary>
    public static IReadOnlyList<RemoteFolder> Of(IReadOnlyList<GraphFolder> folders, GraphPlaces places)
    {
        var byId = folders.ToDictionary(folder => folder.Id);
        return [.. folders.Where(folder => !places.Hidden.Contains(folder.Id))
            .Select(folder => new RemoteFolder(folder.Id, Path(folder, byId), places.Roles.GetValueOrDefault(folder.Id, FolderRole.Other)))
            .OrderBy(folder => Order(folder.Role)).ThenBy(folder => folder.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public static RemoteFlags Flags(GraphMail mail, string folder) => new(mail.Id, [folder],
        (mail.IsRead == true ? MailFlags.Seen : MailFlags.None) | (mail.Flag?.FlagStatus == "flagged" ? MailFlags.Flagged : MailFlags.None) | (mail.IsDraft == true ? MailFlags.Draft : MailFlags.None));

    private static int Order(FolderRole role) => role switch { FolderRole.Inbox => 0, FolderRole.Sent => 1, FolderRole.Archive => 2, FolderRole.Junk => 4, FolderRole.Trash => 5, _ => 3 };

    private static string Path(GraphFolder folder, Dictionary<string, GraphFolder> byId)
    {
        var name = folder.DisplayName ?? "";
        for (var depth = 0; depth < Deepest && folder.ParentFolderId is { } parent && byId.TryGetValue(parent, out var above) && above != folder; depth++, folder = above)
            name = $"{above.DisplayName}/{name}";
        return name;
    }
}
