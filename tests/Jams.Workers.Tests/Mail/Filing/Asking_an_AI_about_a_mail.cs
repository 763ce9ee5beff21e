using Jams.Domain.Ai;
using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Asking_an_AI_about_a_mail
{
    private static readonly TestMail Letter = new("a") { Text = "Perhaps this is something, perhaps not. Answer: {\"meaning\":\"interviewInvite\",\"quote\":\"Perhaps this is something\",\"company\":null,\"role\":null}" };

    [Fact]
    public async Task Is_not_noted_without_a_model()
    {
        await using var room = await FilingRoom.Open(classified: true);

        await room.Received(Letter);

        (await room.All<MailQuestion>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Is_noted_once_for_what_is_new_and_unclear()
    {
        var model = new ObeyingModel();
        await using var room = await FilingRoom.Open(adjust: services => services.AddSingleton<IReachModels>(model));
        await Mail_that_wants_to_be_obeyed.Offer(room);
        var message = await room.Received(Letter);
        var unsure = new Classification { Category = MailCategory.Other, Confidence = 0.6, Method = FindingMethod.Model };

        await room.Get<AskLater>().Run(message, unsure);
        await room.Get<AskLater>().Run(message, unsure);
        await room.Get<AskLater>().Run(await room.Received(Letter with { Id = "old", At = Letter.At.AddDays(-100) }), unsure);
        await room.Get<AskLater>().Run(await room.Received(Letter with { Id = "sure" }), unsure with { Confidence = 0.95 });

        (await room.All<MailQuestion>().Find(FilingRoom.Ines, _ => true)).ShouldHaveSingleItem().Id.ShouldBe(message.Id);
    }
}
