using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>Sends one mail through a mail server at once, to see whether its settings are right.</summary>
public sealed class TryMailServer(ISendMail send, TimeProvider clock)
{
    /// <summary>Sends it to <paramref name="to"/>; the result names what is wrong. Nothing is stored.</summary>
    public Task<Delivery> Run(MailServer server, string to, Letter letter, CancellationToken stop = default) =>
        send.Send(server, OutgoingMail.Write(Document.ServerKey, MailKind.Test, to, letter, clock.GetUtcNow(), TimeSpan.FromHours(1)), stop);
}
