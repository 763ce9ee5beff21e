using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Attaches people to an application and takes them off.</summary>
public sealed class PeopleModel(SeeApplication see, FindContacts find, AttachContact attach, DetachContact detach) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    public IReadOnlyList<Contact> Others { get; private set; } = [];

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty] public string? ContactId { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Role { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop: stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        Others = await find.Run(User.Id(), Q ?? "", View.Head.Application.ContactIds, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var attached = await attach.Run(User.Id(), id, ContactId, Name, Role, stop);
        if (attached.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        return await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
    }

    public async Task<IActionResult> OnPostDetach(string id, CancellationToken stop) =>
        (await detach.Run(User.Id(), id, ContactId ?? "", stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });
}
