using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jams.Web.Accounts;

/// <summary>Does what <see cref="StepUpAttribute"/> says. It runs after the antiforgery check: only forms of our own pages are kept.</summary>
public sealed class StepUpFilter(StepUpAttribute rule, Owned<KeptForm> forms, TimeProvider clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var handler = context.HandlerMethod?.Name;
        var guarded = rule.Handlers.Count == 0 || rule.Handlers.Contains(handler, StringComparer.OrdinalIgnoreCase);
        var open = context.HttpContext.Features.Get<OpenSession>();
        if (guarded && open is null)
        {
            context.Result = new ChallengeResult();
            return;
        }
        if (!guarded || open!.Ticket.IsProven(clock.GetUtcNow()))
        {
            await next();
            return;
        }
        var proof = await Proof(context.HttpContext);
        if (context.HttpContext.Request.WantsPartial())
        {
            context.HttpContext.Response.Headers["HX-Redirect"] = proof;
            context.Result = new StatusCodeResult(StatusCodes.Status204NoContent);
        }
        else
            context.Result = new RedirectResult(proof);
    }

    private async Task<string> Proof(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path + request.QueryString;
        if (!HttpMethods.IsPost(request.Method) || await Keep(context, path) is not { } id)
            return "/account/proof?back=" + Uri.EscapeDataString(HttpMethods.IsPost(request.Method) ? request.Path : path);
        return "/account/proof?form=" + id;
    }

    /// <summary>Files are not kept: the person is led back to the page and chooses them again.</summary>
    private async Task<string?> Keep(HttpContext context, string path)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = sent.Where(field => field.Key != "__RequestVerificationToken").SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? ""))).ToList();
        if (sent.Files.Count > 0 || fields.Sum(field => field.Name.Length + field.Value.Length) > KeptForm.Limit)
            return null;
        var form = KeptForm.Keep(context.User.Id(), path, fields, clock.GetUtcNow());
        return (await forms.Insert(form.UserId, form, context.RequestAborted)).IsOk ? form.Id : null;
    }
}
