using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Which ready answer, and how it should sound. <paramref name="Own"/>: the id of an own answer, instead of a built-in one; <paramref name="Language"/> null = that of the mail.</summary>
public sealed record ReplyWish(ReplyTone Tone = ReplyTone.Warm, string? Own = null, string? Language = null);

/// <summary>Fills a ready answer from the mail it answers and the application it is about. What is not known stays as a place, and is not sent before the person has filled it.</summary>
public sealed class FillReply(OpenMail open, Owned<MailThread> threads, Owned<MailAccount> accounts, Owned<JobApplication> applications, Owned<OwnReply> replies)
{
    /// <summary>The text. <paramref name="yourName"/>: the person's name where the mailbox has none. Fails when the mail or the own answer is not there.</summary>
    public async Task<Result<string>> Run(string userId, string messageId, ReplyWish wish, string yourName, CancellationToken stop = default)
    {
        var opened = await open.Run(userId, messageId, stop);
        if (opened.Failure is { } failure)
            return failure;
        var (message, read) = opened.Value;
        var language = wish.Language is { } asked && QuickReplies.Languages.Contains(asked) ? asked : MailLanguage.Of(read.Text);
        var thread = await threads.Get(userId, message.ThreadId, stop);
        var text = QuickReplies.Of(thread?.Category, wish.Tone, language);
        if (wish.Own is { Length: > 0 } own)
        {
            if (await replies.Get(userId, own, stop) is not { } reply)
                return WritingFailures.NoReply;
            text = reply.Text;
        }
        return Placeholders.Fill(text, await Values(userId, message, thread, wish.Tone, language, yourName, stop));
    }

    /// <summary>
    /// The same for a field in which something stands already: another ready answer is replaced, what the person typed stays below. Fails as <see cref="Run"/>.
    /// </summary>
    public async Task<Result<string>> Into(string? typed, string userId, string messageId, ReplyWish wish, string yourName, CancellationToken stop = default)
    {
        var filled = await Run(userId, messageId, wish, yourName, stop);
        var stands = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (!filled.IsOk || stands.Length == 0 || stands == filled.Value)
            return filled;
        var ready = Enum.GetValues<ReplyTone>().SelectMany(tone => QuickReplies.Languages, (tone, language) => new ReplyWish(tone, null, language)).Concat((await replies.Find(userId, _ => true, stop)).Select(own => new ReplyWish(wish.Tone, own.Id)));
        foreach (var other in ready)
            if ((await Run(userId, messageId, other, yourName, stop)).Match(_ => "", text => text) == stands)
                return filled;
        return $"{filled.Value}\n\n{stands}";
    }

    private async Task<Dictionary<string, string>> Values(string userId, MailMessage message, MailThread? thread, ReplyTone tone, string language, string yourName, CancellationToken stop)
    {
        var (first, full) = Named(message.IsOwn ? message.To.Count > 0 ? message.To[0] : new MailParty("", "") : message.From);
        var application = thread?.ApplicationId is { } id ? await applications.Get(userId, id, stop) : null;
        var account = await accounts.Get(userId, message.AccountId, stop);
        var values = new Dictionary<string, string>
        {
            ["Greeting"] = QuickReplies.Greeting(tone, language, first, full), ["Closing"] = QuickReplies.Closing(tone, language),
            ["YourName"] = account?.SenderName is { Length: > 0 } name ? name : yourName,
        };
        void Add(string place, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                values[place] = value.Trim();
        }
        Add("FirstName", first);
        Add("RecruiterName", full);
        Add("Company", application?.CompanyName);
        Add("JobTitle", application?.Role);
        return values;
    }

    // Names of teams and machines are no names of persons.
    private static (string? First, string? Full) Named(MailParty party)
    {
        var words = party.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isPerson = words.Length is 2 or 3 && words.All(word => char.IsUpper(word[0]) && word.All(letter => char.IsLetter(letter) || letter is '-' or '.' or '\''))
            && !words.Any(word => NoPerson.Contains(word.ToLowerInvariant()));
        return isPerson ? (words[0], string.Join(' ', words)) : (null, null);
    }

    private static readonly HashSet<string> NoPerson =
        ["team", "careers", "recruiting", "recruitment", "talent", "jobs", "hr", "human", "hiring", "noreply", "no-reply", "support", "notifications", "gmbh", "ag", "inc", "ltd", "group", "bewerbermanagement", "personalabteilung", "karriere", "acquisition", "people", "service", "mail"];
}
