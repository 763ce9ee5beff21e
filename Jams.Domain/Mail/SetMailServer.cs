using Jams.Domain.Admin;

namespace Jams.Domain.Mail;

/// <summary>Sets the mail server of this server, or takes it away.</summary>
public sealed class SetMailServer(ChangeServerSettings change, RetryAllMail retry)
{
    /// <summary>
    /// Checks what was entered and saves it; null takes the mail server away. Mails that wait are then tried at once.
    /// Fails as <see cref="MailServer.Of"/> and <see cref="ChangeServerSettings"/>.
    /// </summary>
    public async Task<Result> Run(long version, MailServerEntry? entry, CancellationToken stop = default)
    {
        var changed = await change.Run(version, settings =>
        {
            var server = entry is null ? Result.Of<MailServer?>(null) : MailServer.Of(entry, settings.Mail);
            if (server.Failure is { } refused)
                return refused;
            settings.SendMailBy(server.Value);
            return Result.Ok;
        }, stop);
        if (changed.IsOk && entry is not null)
            await retry.Run(stop);
        return changed;
    }
}
