using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Security;
using Jams.Workers.Security;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail;

public sealed class Receiving_what_goes_wrong
{
    [Fact]
    public async Task Sets_an_unreadable_mail_aside_and_goes_on()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        RemoteMail Raw(string id, byte[] bytes) => new(id, ["Inbox"], MailFlags.None, room.Clock.GetUtcNow(), bytes, bytes.Length, true);

        var received = await room.Receive(account, room.Remote(new TestMail("good")), Raw("empty", []), Raw("noise", [0, 1, 2, 3, 255]), room.Remote(new TestMail("fine")));

        (received.Stored, received.Quarantined).ShouldBe((4, 2));
        var aside = (await room.Messages()).Where(mail => mail.QuarantinedBecause is not null).OrderBy(mail => mail.RemoteId).ToList();
        aside.Select(mail => (mail.RemoteId, mail.QuarantinedBecause)).ShouldBe([("empty", MessageFailures.Empty.Sentence), ("noise", MessageFailures.Damaged.Sentence)]);
        var (bytes, _) = (await room.Get<MailBytes>().Open(MailRoom.Ines, aside[1].Id))!.Value;
        var kept = new MemoryStream();
        await bytes.CopyToAsync(kept);
        kept.ToArray().ShouldBe([0, 1, 2, 3, 255]);
    }

    [Fact]
    public async Task Sets_aside_the_one_mail_that_the_store_does_not_take()
    {
        await using var room = await MailRoom.Open(adjust: services => services.AddSingleton<IParseMail, Breaking>());
        var account = await room.Account();

        var received = await room.Receive(account, new TestMail("good"), new TestMail("poison"), new TestMail("fine"));

        (received.Stored, received.Quarantined).ShouldBe((3, 1));
        (await room.Message(account, new TestMail("poison"))).QuarantinedBecause.ShouldBe(MessageFailures.NotStored.Sentence);
        (await room.Message(account, new TestMail("fine"))).QuarantinedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task Does_all_of_it_again_when_it_was_cut_off_before_the_mail_was_stored()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        await room.Receive(account, new TestMail("a"));
        var cut = new TestMail("b").Answering("a");
        await room.Receive(account, cut);
        // As a crash leaves it: everything but the mail itself.
        await room.All<MailMessage>().Delete(MailRoom.Ines, (await room.Message(account, cut)).Id);

        (await room.Receive(account, cut)).Stored.ShouldBe(1);

        (await room.Threads()).Single().Messages.ShouldBe(2);
        (await room.Get<OpenMail>().Run(MailRoom.Ines, (await room.Message(account, cut)).Id)).Value.Read.Text.ShouldStartWith("Could you");
        (await room.All<MailLink>().Count(MailRoom.Ines, _ => true)).ShouldBe(1);
    }

    [Fact]
    public async Task Files_each_mail_once_and_again_what_filing_broke_on()
    {
        var filing = new Clerk();
        await using var room = await MailRoom.Open(adjust: services => services.AddSingleton<IFileMail>(filing));
        var account = await room.Account();
        filing.BreaksOn = "b";

        await room.Receive(account, new TestMail("a"), new TestMail("b"), new TestMail("c"));
        await room.Receive(account, new TestMail("a"));

        filing.Filed.Order().ShouldBe(["a", "c"]);
        (await room.Message(account, new TestMail("b"))).FiledAt.ShouldBeNull();
        filing.BreaksOn = null;
        await room.Get<FileMails>().Leftover(account);
        await room.Get<FileMails>().Leftover(account);
        filing.Filed.Order().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Leaves_nothing_readable_in_the_database_and_nothing_searchable_without_the_key()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        await room.Receive(account, new TestMail("a", "Canaria Vogel <canaria@vogel.example>") { Subject = "Canarysubject", Text = "canarytext" });
        room.Get<IStore>().Dispose();

        foreach (var file in Directory.GetFiles(room.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            foreach (var canary in new[] { "canarytext", "Canarysubject", "canarysubject", "canaria", "vogel" })
                text.ShouldNotContain(canary);
        }
    }

    [Fact]
    public async Task Forgets_the_words_with_the_key()
    {
        await using var room = await MailRoom.Open();
        await room.Receive(await room.Account(), new TestMail("a"));

        await room.Get<Keyring>().Destroy(MailRoom.Ines);

        await Should.ThrowAsync<KeyDestroyed>(() => room.Get<FindByWords>().Run(MailRoom.Ines, "times"));
    }

    /// <summary>Gives one mail a name that no JSON can hold.</summary>
    private sealed class Breaking(IServiceProvider services) : IParseMail
    {
        private readonly Workers.Mail.Mime.MimeReader _real = ActivatorUtilities.CreateInstance<Workers.Mail.Mime.MimeReader>(services);

        public ReadableMail Parse(ReadOnlyMemory<byte> mail, DateTimeOffset receivedAt, bool isWhole = true)
        {
            var read = _real.Parse(mail, receivedAt, isWhole);
            return System.Text.Encoding.UTF8.GetString(mail.Span).Contains("<poison@", StringComparison.Ordinal) ? read with { Subject = "half a letter \uD83D" } : read;
        }

        public Task<Stream?> OpenPart(Stream mail, int index, bool isWhole = true, CancellationToken stop = default) => _real.OpenPart(mail, index, isWhole, stop);
    }

    private sealed class Clerk : IFileMail
    {
        public List<string> Filed { get; } = [];

        public string? BreaksOn { get; set; }

        public Task File(MailAccount account, MailMessage message, ReadableMail read, CancellationToken stop = default)
        {
            if (message.RemoteId == BreaksOn)
                throw new InvalidOperationException("No drawer.");
            Filed.Add(message.RemoteId);
            return Task.CompletedTask;
        }
    }
}
