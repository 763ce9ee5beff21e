using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>The pages of mailboxes at Google and Microsoft: one page each, under the address of either.</summary>
public static class CloudMailRoom
{
    public static void AddCloudMailRoom(this WebApplicationBuilder builder) => builder.Services.Configure<RazorPagesOptions>(pages =>
    {
        pages.Conventions.AddPageRoute("/Mail/Accounts/Cloud", CloudWay.Outlook.Page);
        pages.Conventions.AddPageRoute("/Mail/Accounts/Client", CloudWay.Outlook.ClientPage);
        pages.Conventions.AddPageRoute("/Mail/Accounts/Answer", CloudWay.Outlook.AnswerPage);
    });
}
