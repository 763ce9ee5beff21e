using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Pictures;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Jams.Web.Mail;

/// <summary>What a mail is made of, each under headers of its own: its designed body, its pictures, its bytes.</summary>
public static class ReadingEndpoints
{
    /// <summary>The name of the header policy of the frame, and of the pictures in it.</summary>
    public const string FramePolicy = "letter";
    public const string PicturePolicy = "picture";

    private static readonly TimeSpan PicturesKept = TimeSpan.FromMinutes(10);

    public static void MapMailReading(this WebApplication app)
    {
        app.MapGet("/mail/messages/{id}/body", Body).WithSecurityHeadersPolicy(FramePolicy);
        app.MapGet("/mail/messages/{id}/original", Original).WithSecurityHeadersPolicy(FramePolicy);
        app.MapGet(SignedPictures.Path, Picture).AllowAnonymous().WithSecurityHeadersPolicy(PicturePolicy);
    }

    private static async Task<IResult> Body(HttpContext context, SeeLetter see, LetterFrame frame, string id, string? images, string? look, CancellationToken stop)
    {
        var seen = await see.Run(context.User.Id(), id, LetterShape.Designed, images == "show", stop);
        if (seen.Failure is not null || seen.Value.Safe is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Content(frame.Document(seen.Value, look), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Original(HttpContext context, MailBytes bytes, OpenMail open, string id, CancellationToken stop)
    {
        var opened = await open.Run(context.User.Id(), id, stop);
        if (opened.Failure is not null || await bytes.Open(context.User.Id(), id, stop) is not var (stored, _))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        var name = AttachmentType.CleanName(opened.Value.Message.Subject);
        return Results.File(stored, "message/rfc822", (name.Length > 80 ? name[..80] : name) + ".eml");
    }

    private static async Task<IResult> Picture(HttpContext context, SignedPictures signed, OpenPicture open, IMemoryCache memory, string? t, CancellationToken stop)
    {
        // The page for errors has headers of its own, which would keep this answer from the frame.
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        if (signed.Read(t) is not { } ticket)
            return Results.NotFound();
        var picture = await memory.GetOrCreateAsync(("mail picture", ticket), async entry =>
        {
            var found = ticket.Address is { } address ? await open.Remote(ticket.UserId, ticket.MessageId, new Uri(address), stop) : await open.Part(ticket.UserId, ticket.MessageId, ticket.Part, stop);
            // What is not there is not asked for again at once; large ones are not kept.
            entry.AbsoluteExpirationRelativeToNow = found.IsOk ? found.Value.Bytes.Length < 200_000 ? PicturesKept : TimeSpan.FromSeconds(20) : TimeSpan.FromSeconds(60);
            return found.Match<Picture?>(_ => null, one => one);
        });
        if (picture is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=600";
        context.Response.Headers[HeaderNames.ContentDisposition] = "inline";
        return Results.Bytes(picture.Bytes, picture.MediaType);
    }
}
