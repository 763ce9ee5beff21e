using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Mail.Writing;

/// <summary>The use cases of the writing room. They need <see cref="IWriteMime"/>, and those of mailboxes and messages.</summary>
public static class WritingSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddMailWriting(this IServiceCollection services) => services
        .AddSingleton<BeginDraft>().AddSingleton<SaveDraft>().AddSingleton<CarryFiles>().AddSingleton<AttachFile>().AddSingleton<DetachFile>().AddSingleton<DiscardDraft>().AddSingleton<SeeDrafts>()
        .AddSingleton<SendDraft>().AddSingleton<TakeMailBack>().AddSingleton<ChangeSendTime>().AddSingleton<SettleMail>().AddSingleton<DropFiles>().AddSingleton<SeeOutgoing>()
        .AddSingleton<ComposeLetter>().AddSingleton<HandOverDueMail>()
        .AddSingleton<SeeSendingHabits>().AddSingleton<SaveSendingHabits>().AddSingleton<SeeOwnReplies>().AddSingleton<SaveOwnReply>().AddSingleton<DeleteOwnReply>()
        .AddSingleton<FillReply>().AddSingleton<AskForReply>().AddSingleton<SeeQuickReply>();
}
