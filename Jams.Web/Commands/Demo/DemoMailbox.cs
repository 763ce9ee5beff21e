using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Storage;
using MimeKit;

namespace Jams.Web.Commands.Demo;

/// <summary>Plays a realistic mailbox into a person's account: mails as a provider would hand them over, received by the use case that receives all mail.</summary>
public sealed class DemoMailbox(
    ShiftedClock clock, ReceiveMail receive, SaveLabel saveLabel, ChangeThread change, Owned<MailAccount> accounts, Owned<MailFolder> folders, Owned<MailMessage> messages, Owned<JobApplication> applications)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>A mark, for mails that carry a picture.</summary>
    private static readonly byte[] Mark = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAARgAAABICAMAAAAaqRr9AAAACVBMVEX///8bTT7goy5XyXoqAAABAklEQVR42u3YQRKCMBBEUeL9D+3CpVAFZqaJ+v4+dvtLYSbbBgAAAACo4/GCiF0t1Bx7YebICzNHXpg58sIMMRe9MEMMMcQQQwwx5hhi7Eq26z82Q8e+GTJ21RBxgvFGPHB8gZTmqvHA2pJNVUc8saNkedN4YJ+WwqrxwO6WNU3jgYGS803jgbGWU1XjgXUtz36ZxsDtXjWXsiuaxgND4+Zc1U8OjwWm8Obp/dODUTVzYTU/tfVWqYK/7kg/K9ofN70vl7FAYN3IEB+AVtg4f22CjYmJj829gfGPKXKz0M1WZvGIbzp9Yn706u+Gt/N3XBZPnF10zygK3AAAAAAAAHA7T4sTCjMlsOp+AAAAAElFTkSuQmCC");

    private const int AtOnce = 500;

    /// <summary>Adds the mailbox, with <paramref name="more"/> plain mails besides its story; returns how many threads it has.</summary>
    public async Task<int> Fill(string userId, string address, int more = 0, CancellationToken stop = default)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Commands", "Demo", "demo-mail.json"));
        var story = (await JsonSerializer.DeserializeAsync<DemoMailStory>(file, Reading, stop))!;
        clock.Shift = TimeSpan.Zero;
        var account = MailAccount.Connect(userId, MailProvider.Import, address, null, null, "Ines Achterberg", clock.GetUtcNow());
        await accounts.Insert(userId, account, stop);
        await folders.InsertAll(userId, [.. Enum.GetValues<FolderRole>().Select(role => MailFolder.Of(account, role.ToString(), role.ToString(), role))], stop);
        var told = story.Threads.Select((thread, number) => (Thread: thread, Mails: thread.Mails.Select((mail, at) => Remote(address, thread, mail, number, at)).ToList())).ToList();
        await receive.Run(account, new MailBatch([.. told.SelectMany(one => one.Mails).OrderBy(mail => mail.ReceivedAt)], [], [], new Dictionary<string, string?>(), told.Sum(one => one.Mails.Count)), stop);
        var labels = new Dictionary<string, string>();
        foreach (var label in story.Labels)
            labels[label.Name] = (await saveLabel.Run(userId, null, label.Name, label.Hue, stop)).Value.Id;
        var byCompany = (await applications.Find(userId, _ => true, stop)).GroupBy(one => one.CompanyName).ToDictionary(group => group.Key, group => group.First().Id);
        foreach (var (thread, mails) in told)
            await Finish(userId, account, thread, mails[^1].RemoteId, labels, byCompany, stop);
        foreach (var some in DemoCrowd.Mails(more, clock.GetUtcNow()).Chunk(AtOnce))
            await receive.Run(account, new MailBatch(some, [], [], new Dictionary<string, string?>(), more), stop);
        return told.Count + more;
    }

    // What filing and the person would have done with it.
    private async Task Finish(string userId, MailAccount account, DemoThread told, string remoteId, Dictionary<string, string> labels, Dictionary<string, string> byCompany, CancellationToken stop)
    {
        var mail = await messages.Get(userId, MailMessage.IdOf(account.Id, remoteId), stop);
        await change.Run(userId, mail!.ThreadId, thread =>
        {
            if (thread.Category is null && told.Kind is not null)
                thread.File(told.Kind, told.Company is { } company ? byCompany.GetValueOrDefault(company) : null);
            if (told.Turn != MailTurn.None)
                thread.Turns(told.Turn, thread.LastAt);
            if (told.Label is { } label)
                thread.Label([labels[label]]);
            if (told.Pinned)
                thread.Pin(true);
            if (told.SnoozedFor is { } days)
                thread.Snooze(clock.GetUtcNow().AddDays(days));
            return Domain.Result.Ok;
        }, stop);
    }

    private RemoteMail Remote(string address, DemoThread thread, DemoMail mail, int number, int at)
    {
        var sent = clock.GetUtcNow().AddDays(-mail.DaysAgo);
        var other = MailboxAddress.Parse(thread.From);
        var me = new MailboxAddress("Ines Achterberg", address);
        var message = new MimeMessage
        {
            Subject = at == 0 ? thread.Subject : "Re: " + thread.Subject,
            Date = sent,
            MessageId = $"demo-{number}-{at}@mail.example",
            Body = Body(mail, sent, other),
        };
        message.From.Add(mail.Me ? me : other);
        message.To.Add(mail.Me ? other : me);
        if (at > 0)
        {
            message.InReplyTo = $"demo-{number}-{at - 1}@mail.example";
            message.References.AddRange(Enumerable.Range(0, at).Select(before => $"demo-{number}-{before}@mail.example"));
        }
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        var folder = mail.Me ? FolderRole.Sent : thread.Shelf switch { MailShelf.Archive => FolderRole.Archive, MailShelf.Trash => FolderRole.Trash, MailShelf.Junk => FolderRole.Junk, _ => FolderRole.Inbox };
        return new RemoteMail($"demo-{number}-{at}", [folder.ToString()], mail.Unread ? MailFlags.None : MailFlags.Seen, sent, bytes.ToArray(), bytes.Length, true);
    }

    private static MimeEntity Body(DemoMail mail, DateTimeOffset sent, MailboxAddress from)
    {
        var builder = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var name in mail.Files ?? [])
            builder.Attachments.Add(name, name.EndsWith(".png", StringComparison.Ordinal) ? Mark : Encoding.ASCII.GetBytes("%PDF-1.7\n% " + name + "\n%%EOF\n"));
        if (mail.Picture)
            builder.LinkedResources.Add("logo.png", Mark).ContentId = "logo@demo";
        if (mail.Event is { } invitation)
            builder.Attachments.Add("invite.ics", Encoding.UTF8.GetBytes(Calendar(invitation, sent, from)), new ContentType("text", "calendar"));
        return builder.ToMessageBody();
    }

    private static string Calendar(DemoInvitation invitation, DateTimeOffset sent, MailboxAddress from)
    {
        var start = sent.Date.AddDays(invitation.InDays).AddHours(invitation.Hour);
        string At(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return string.Join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Demo//EN", "METHOD:REQUEST", "BEGIN:VEVENT", $"UID:{sent.ToUnixTimeSeconds()}@demo",
            $"DTSTAMP:{At(sent.UtcDateTime)}Z", $"DTSTART;TZID=Europe/Berlin:{At(start)}", $"DTEND;TZID=Europe/Berlin:{At(start.AddMinutes(invitation.Minutes))}", $"SUMMARY:{invitation.Title}",
            $"LOCATION:{invitation.Place}", $"ORGANIZER;CN={from.Name}:mailto:{from.Address}", "END:VEVENT", "END:VCALENDAR", "");
    }
}
