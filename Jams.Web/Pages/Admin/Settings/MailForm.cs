using Jams.Domain.Admin;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>What the form of the mail server holds. The stored password is never sent to the page.</summary>
public sealed class MailForm
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public MailSecurity Security { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }
    public string? From { get; set; }
    public string? FromName { get; set; } = "JAMS";

    public MailServerEntry Entry => new(Host, Port, Security, User, Password, From, FromName);

    public static MailForm Of(MailServer? mail) => mail is null
        ? new()
        : new() { Host = mail.Host, Port = mail.Port, Security = mail.Security, User = mail.User, From = mail.From, FromName = mail.FromName };
}
