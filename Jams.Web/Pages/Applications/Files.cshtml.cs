using Jams.Domain.Applications;
using Jams.Domain.Documents;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Adds a file. What is sent waits in memory, never in a temporary file, because it is stored sealed only.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes)]
public sealed class FilesModel(SeeApplication see, AddFile add) : PageModel
{
    private const int MostBytes = (int)StoredFile.SizeLimit + 1024 * 1024;

    public ApplicationView View { get; private set; } = null!;

    [BindProperty(Name = "File")] public IFormFile? Upload { get; set; }
    [BindProperty] public FileKind? Kind { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop: stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        await using var content = Upload?.OpenReadStream() ?? Stream.Null;
        var added = await add.Run(User.Id(), id, Upload?.FileName ?? "", Kind, content, stop);
        if (added.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        return await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
    }
}
