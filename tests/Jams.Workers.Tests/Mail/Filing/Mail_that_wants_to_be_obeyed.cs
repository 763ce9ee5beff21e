using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Mail;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail.Filing;

/// <summary>More than a hundred hostile mails, and a model that does whatever they say: nothing must come of it that a click does not take back, and nothing that ends or promises anything.</summary>
public sealed class Mail_that_wants_to_be_obeyed
{
    [Theory]
    [InlineData(FilingHabit.AskFirst)]
    [InlineData(FilingHabit.AtOnce)]
    public async Task Ends_promises_sends_and_deletes_nothing(FilingHabit endings)
    {
        var model = new ObeyingModel();
        await using var room = await FilingRoom.Open(classified: true, adjust: services => services.AddSingleton<IReachModels>(model));
        await Offer(room);
        await room.Rules(offers: endings, rejections: endings);
        var before = new[] { await room.Added("Acme"), await room.Added("Acme", role: "Data Engineer"), await room.Added("Shop", StageKind.Interviewing), await room.Added("Oakhurst Mutual", StageKind.Saved) };
        var letters = Letters().ToList();
        letters.Count.ShouldBeGreaterThanOrEqualTo(100);

        foreach (var letter in letters)
            await room.Received(letter);
        await room.Get<AskDue>().Run();

        model.Asked.ShouldBeGreaterThan(letters.Count / 2);
        (await room.All<MailMessage>().Count(FilingRoom.Ines, _ => true)).ShouldBe(letters.Count);
        (await room.All<MailQuestion>().Count(FilingRoom.Ines, question => question.DueAt != null)).ShouldBe(0);
        (await room.All<JobApplication>().Count(FilingRoom.Ines, _ => true)).ShouldBe(before.Length);
        (await room.All<Contact>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<PersonalCorrections>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
        (await room.Get<IDocuments<OutgoingMail>>().Count(_ => true)).ShouldBe(0);
        (await room.Get<SeeFilingRules>().Run(FilingRoom.Ines)).Rejections.ShouldBe(endings);
        await FollowsFromTheMails(room);

        var done = await room.All<StatusProposal>().Find(FilingRoom.Ines, one => one.State == ProposalState.Applied);
        // The last move first, as a person would.
        foreach (var one in done.OrderByDescending(one => one.EntryId, StringComparer.Ordinal))
        {
            if (endings == FilingHabit.AskFirst || one.Method == FindingMethod.Ai)
                one.To.ShouldBeOneOf(StageKind.Applied, StageKind.Interviewing);
            (await room.Get<UndoProposal>().Run(FilingRoom.Ines, one.Id)).IsOk.ShouldBeTrue();
        }
        foreach (var application in before)
            (await room.Again(application)).Kind.ShouldBe(application.Kind);
    }

    // What is shown as evidence stands in the mail.
    private static async Task FollowsFromTheMails(FilingRoom room)
    {
        foreach (var finding in await room.All<MailFinding>().Find(FilingRoom.Ines, _ => true))
        {
            var message = (await room.All<MailMessage>().Get(FilingRoom.Ines, finding.Id))!;
            var text = (await room.Get<ReadWords>().Run(message))!;
            foreach (var evidence in finding.Evidence.Where(one => one.Place is EvidencePlace.Body or EvidencePlace.Subject))
                (evidence.Place == EvidencePlace.Body ? text.Body : text.Subject).ShouldContain(evidence.Words);
        }
    }

    internal static async Task Offer(FilingRoom room)
    {
        var version = (await room.Get<CurrentSettings>().Get()).Version;
        var connection = AiConnection.Of(new AiConnectionEntry("https://models.example/v1", "quick-1", "thorough-1", Key: "secret")).Value;
        (await room.Get<ChangeServerSettings>().Run(version, settings => settings.OfferAi(new AiOffer { Connection = connection }))).IsOk.ShouldBeTrue();
    }

    private static IEnumerable<TestMail> Letters()
    {
        var number = 0;
        foreach (var block in File.ReadAllText(Path.Combine(Storage.Repository.Root, "tests", "fixtures", "mail", "injections.txt")).Split("===\n")[1..])
            if (block.Split('\n') is [var from, var subject, var text, ..])
                yield return new TestMail($"hostile-{number++}", from) { Subject = subject, Text = text.Replace("\\n", "\r\n", StringComparison.Ordinal) }.After(TimeSpan.FromMinutes(number));
    }
}
