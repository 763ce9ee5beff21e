using Jams.Domain.Mail.Connecting;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>What the form of a mail provider holds. The stored secret is never sent to the page.</summary>
public sealed class MailClientForm
{
    public string? Id { get; set; }
    public string? Secret { get; set; }
    public string? Tenant { get; set; }

    public static MailClientForm Of(MailClient? client) => new() { Id = client?.Id, Tenant = client?.Tenant };
}
