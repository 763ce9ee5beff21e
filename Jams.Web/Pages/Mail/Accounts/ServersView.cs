using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>The servers of a form, what is known of the provider, and whether the person should look at the servers.</summary>
public sealed record ServersView(ConnectForm Form, KnownProvider? Provider, bool IsOpen);
