using Jams.Domain.Applications.Import;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>Takes a table file, and lists those that were brought before. What is sent waits in memory, never in a temporary file, because it is stored sealed only.</summary>
[UploadLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes)]
public sealed class IndexModel(UploadImport upload, SeeImports see) : PageModel
{
    private const int MostBytes = (int)ApplicationImport.SizeLimit + 1024 * 1024;

    [BindProperty(Name = "File")] public IFormFile? Upload { get; set; }

    public IReadOnlyList<ApplicationImport> Earlier { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Earlier = await see.Run(User.Id(), stop);
        return UploadLimitAttribute.IsTooLarge(Request) ? this.Refuse(ImportFailures.TooLarge) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await using var content = Upload?.OpenReadStream() ?? Stream.Null;
        var brought = await upload.Run(User.Id(), Upload?.FileName ?? "", content, Upload?.Length, stop);
        if (brought.IsOk)
            return RedirectToPage("Details", new { id = brought.Value.Id });
        Earlier = await see.Run(User.Id(), stop);
        return this.Refuse(brought.Failure!);
    }
}
