using Jams.Domain.Mail.Reading;
using Jams.Web.Mail;
using Jams.Workers.Mail;

namespace Jams.Web.Pages.Mail;

/// <summary>The reading room: list, threads, letters in their frames, and what is done to them.</summary>
public static class ReadingRoom
{
    public static void AddReadingRoom(this WebApplicationBuilder builder)
    {
        builder.Services.AddMemoryCache().AddMailReading()
            .AddSingleton<SignedPictures>().AddSingleton<IShowPictures>(given => given.GetRequiredService<SignedPictures>()).AddSingleton<LetterFrame>().AddSingleton<MailPanels>()
            .AddScoped<RoomAnswer>().AddScoped<ActWords>().AddScoped<SendWords>();
        PicturesByHttp.Add(builder.Services);
    }
}
