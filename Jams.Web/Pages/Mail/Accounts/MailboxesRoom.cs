namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>The pages of mailboxes.</summary>
public static class MailboxesRoom
{
    public static void AddMailboxesRoom(this WebApplicationBuilder builder) => builder.Services.AddSingleton<TrialLimit>();
}
