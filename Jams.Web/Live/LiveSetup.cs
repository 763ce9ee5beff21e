using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Shell;

namespace Jams.Web.Live;

/// <summary>Streams that keep open pages up to date.</summary>
public static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<LiveMail>().AddSingleton<IAnnounceMail>(services => services.GetRequiredService<LiveMail>());

    /// <summary>Signed-in people only, as everything; each hears their own.</summary>
    public static void MapLive(this WebApplication app) =>
        app.MapGet("/mail/events", (HttpContext context, LiveMail live, CancellationToken stop) => TypedResults.ServerSentEvents(live.Listen(context.User.Id(), stop)));
}
