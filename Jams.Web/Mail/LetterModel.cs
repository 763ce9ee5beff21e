using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;

namespace Jams.Web.Mail;

/// <summary>One mail of an open thread, for its partial. <paramref name="Back"/>: the query of the list it was opened from.</summary>
/// <param name="Line">The mail, open or folded.</param>
/// <param name="Account">The mailbox it is in.</param>
/// <param name="Quotes">Words to mark in it.</param>
/// <param name="Back">The query of the list.</param>
public sealed record LetterModel(LetterLine Line, MailAccount? Account, IReadOnlyCollection<string> Quotes, string Back)
{
    public MailMessage Message => Line.Message;

    public string ThreadUrl(string more) => $"/mail/{Message.ThreadId}{(Back.Length > 0 ? Back + "&" : "?")}{more}#m-{Message.Id}";

    public string PartUrl(string more = "") => $"/mail/messages/{Message.Id}{(Back.Length > 0 ? Back + "&" : "?")}{more}";
}
