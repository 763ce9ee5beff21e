using Jams.Domain.Admin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail;

/// <summary>Says at the start that mails cannot leave this server, and where to change that.</summary>
internal sealed class NoMailServer(CurrentSettings settings, ILogger<NoMailServer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(await settings.Get(stoppingToken)).HasMail)
            log.LogWarning("No mail server is set: mails wait in the outbox. Admins set one at /admin/settings/mail; until then they find the links to pass on at /admin/mail.");
    }
}
