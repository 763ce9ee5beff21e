using System.Text.Json;
using Htmx;
using Jams.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>How pages answer: partial or page, refusal, flash.</summary>
public static class Answers
{
    public const string FlashKey = "flash";

    /// <summary>True when htmx asks for a piece of a page; boosted and history requests want the whole page.</summary>
    public static bool WantsPartial(this HttpRequest request)
    {
        request.HttpContext.Response.Headers.Vary = "HX-Request";
        return request.IsHtmx() && !request.IsHtmxBoosted() && !request.Headers.ContainsKey("HX-History-Restore-Request");
    }

    public static int StatusOf(FailureKind kind) => kind switch
    {
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Shows the page (or, for htmx, the partial) again with the failure's sentence and status; nothing typed is lost.</summary>
    public static IActionResult Refuse(this PageModel page, Failure failure, string? partial = null, object? model = null)
    {
        if (failure.Kind == FailureKind.NotFound)
            return page.NotFound();
        var words = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();
        page.ModelState.AddModelError(failure.Field ?? "", words.Say(failure));
        page.Response.StatusCode = StatusOf(failure.Kind);
        return partial is not null && page.Request.WantsPartial() ? page.Partial(partial, model ?? page) : page.Page();
    }

    /// <summary>The same failure, tied to the input of this form: "Name" becomes "Input.Name".</summary>
    public static Failure Under(this Failure failure, string form) => failure.Field is null ? failure : failure.For($"{form}.{failure.Field}");

    /// <summary>Shows the page or partial again because the form itself was not right (422).</summary>
    public static IActionResult Invalid(this PageModel page, string? partial = null, object? model = null)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return partial is not null && page.Request.WantsPartial() ? page.Partial(partial, model ?? page) : page.Page();
    }

    /// <summary>
    /// Says a sentence about something just done. For htmx it is a toast (an event app.js listens to), else a flash on the next page.
    /// <paramref name="undo"/> is an address that takes it back when posted to.
    /// </summary>
    public static void Say(this PageModel page, string sentence, string? undo = null)
    {
        if (page.Request.WantsPartial())
            page.Response.Htmx(answer => answer.WithTrigger("jams:toast", new { text = sentence, undo }));
        else
            page.TempData[FlashKey] = JsonSerializer.Serialize(new Flash(sentence, undo));
    }

    /// <summary>The flash waiting for this page, if any; reading it takes it.</summary>
    public static Flash? TakeFlash(this ITempDataDictionary held) =>
        held[FlashKey] is string json ? JsonSerializer.Deserialize<Flash>(json) : null;
}

/// <summary>Something just done, in a sentence, with the address that undoes it.</summary>
public sealed record Flash(string Text, string? Undo);
