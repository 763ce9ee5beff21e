using Jams.Domain;
using Jams.Domain.Mail.Mailboxes;
using MailKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>What the folders of a mailbox are for: as the server says (RFC 6154), else by the names that mail programs give them in their languages.</summary>
internal static class FolderFinder
{
    private static readonly (FolderRole Role, FolderAttributes Attribute, string[] Names)[] Known =
    [
        (FolderRole.Sent, FolderAttributes.Sent, Names("Sent|Sent Items|Sent Messages|Sent Mail|Gesendet|Gesendete Elemente|Gesendete Objekte|Gesendete Nachrichten|Envoyés|Éléments envoyés|Messages envoyés|Objets envoyés|Enviados|Elementos enviados|Mensajes enviados|Inviati|Posta inviata|Inviata|Elementi inviati|Verzonden|Verzonden items|Verzonden berichten|Skickat|Skickade|Sendt|Sendte elementer|Wysłane|Elementy wysłane|Odeslané|Odeslaná pošta|Itens enviados|Enviadas|Отправленные|Надіслані|已发送|已发送邮件|送信済み|送信済みメール|보낸편지함")),
        (FolderRole.Drafts, FolderAttributes.Drafts, Names("Drafts|Draft|Entwürfe|Entwurf|Brouillons|Borradores|Bozze|Concepten|Utkast|Kladder|Szkice|Kopie robocze|Koncepty|Rozepsané|Rascunhos|Черновики|Чернетки|草稿|草稿箱|下書き|임시보관함")),
        (FolderRole.Trash, FolderAttributes.Trash, Names("Trash|Deleted|Deleted Items|Deleted Messages|Bin|Papierkorb|Gelöscht|Gelöschte Elemente|Gelöschte Objekte|Corbeille|Éléments supprimés|Messages supprimés|Papelera|Elementos eliminados|Cestino|Posta eliminata|Prullenbak|Verwijderde items|Papperskorgen|Papirkurv|Slettede elementer|Kosz|Elementy usunięte|Koš|Odstraněná pošta|Lixeira|Itens excluídos|Корзина|Удаленные|Кошик|已删除|已删除邮件|垃圾箱|ゴミ箱|휴지통")),
        (FolderRole.Junk, FolderAttributes.Junk, Names("Junk|Junk E-mail|Junk Email|Junk Mail|Spam|Spamverdacht|Bulk Mail|Unerwünscht|Werbung|Courrier indésirable|Indésirables|Pourriel|Correo no deseado|No deseado|Posta indesiderata|Ongewenste e-mail|Ongewenst|Skräppost|Søppelpost|Uønsket e-post|Wiadomości-śmieci|Niechciane|Nevyžádaná pošta|Lixo eletrônico|Спам|Нежелательная почта|垃圾邮件|迷惑メール|스팸함")),
        (FolderRole.Archive, FolderAttributes.Archive, Names("Archive|Archives|Archived|Archiv|Archivé|Archivo|Archivio|Archief|Arkiv|Archiwum|Archivovat|Arquivo|Архив|Архів|存档|アーカイブ|보관함")),
    ];

    /// <summary>Views that show what lies in other folders too.</summary>
    public static bool IsView(FolderAttributes attributes) => attributes.HasFlag(FolderAttributes.Flagged) || attributes.HasFlag(FolderAttributes.Important);

    /// <summary>Each folder with its role; one folder a role, the one highest up.</summary>
    public static IReadOnlyList<RemoteFolder> Of(IReadOnlyList<IMailFolder> folders)
    {
        var roles = new Dictionary<string, FolderRole>();
        foreach (var inbox in folders.Where(folder => folder.FullName.Equals("INBOX", StringComparison.OrdinalIgnoreCase)))
            roles[inbox.FullName] = FolderRole.Inbox;
        foreach (var (role, attribute, names) in Known)
            if ((Named(folders, roles, folder => folder.Attributes.HasFlag(attribute)) ?? Named(folders, roles, folder => names.Contains(SearchText.Fold(folder.Name)))) is { } found)
                roles[found.FullName] = role;
        // Gmail has no folder of what was dealt with but the one of everything.
        if (!roles.ContainsValue(FolderRole.Archive) && folders.FirstOrDefault(folder => folder.Attributes.HasFlag(FolderAttributes.All)) is { } all)
            roles[all.FullName] = FolderRole.Archive;
        return [.. folders.Select(folder => new RemoteFolder(folder.FullName, Shown(folder), roles.GetValueOrDefault(folder.FullName, FolderRole.Other))).OrderBy(folder => folder.Role).ThenBy(folder => folder.Name, StringComparer.Ordinal)];
    }

    private static IMailFolder? Named(IReadOnlyList<IMailFolder> folders, Dictionary<string, FolderRole> taken, Func<IMailFolder, bool> matches) =>
        folders.Where(folder => !taken.ContainsKey(folder.FullName) && matches(folder)).OrderBy(folder => folder.FullName.Count(letter => letter == folder.DirectorySeparator)).FirstOrDefault();

    // Some servers keep everything below the inbox.
    private static string Shown(IMailFolder folder)
    {
        var parts = folder.FullName.Split(folder.DirectorySeparator);
        return parts is ["INBOX" or "Inbox", _, ..] ? string.Join('/', parts[1..]) : string.Join('/', parts);
    }

    private static string[] Names(string names) => [.. names.Split('|').Select(SearchText.Fold)];
}
