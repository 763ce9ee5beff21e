using Jams.Domain.Mail.Import;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Takes files of mails, and shows how far they are. What is sent waits in memory, never in a temporary file, because it is stored sealed only.</summary>
[UploadLimit(SizeLimit), RequestFormLimits(MultipartBodyLengthLimit = SizeLimit, MemoryBufferThreshold = (int)SizeLimit)]
public sealed class ImportModel(BringMails bring, SeeMailImports see, IStringLocalizer words) : PageModel
{
    public const long SizeLimit = SafetySetup.LargestRequest;

    [BindProperty(Name = "File")] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Own { get; set; }

    public IReadOnlyList<MailImport> Imports { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Imports = await see.Run(User.Id(), stop);
        if (Request.WantsPartial())
            return Partial("_Imports", Imports);
        (Name, Own) = (words["Old mailbox"], HttpContext.SignedIn().Account.Email);
        return UploadLimitAttribute.IsTooLarge(Request) ? this.Refuse(MailImportFailures.TooLarge(SizeLimit)) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await using var content = Upload?.OpenReadStream() ?? Stream.Null;
        var brought = await bring.Run(User.Id(), Name, Own, Upload?.FileName ?? "", content, SizeLimit, stop);
        if (brought.Failure is { } failure)
        {
            Imports = await see.Run(User.Id(), stop);
            return this.Refuse(failure);
        }
        this.Say(words["The file is here and its mails are being stored."]);
        return RedirectToPage();
    }
}
