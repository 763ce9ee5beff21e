using System.Text;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Commands.Demo;

/// <summary>Very many plain mails, the same ones every time: to see and to measure what a large mailbox is like.</summary>
public static class DemoCrowd
{
    private static readonly string[] Words =
    [
        "grid", "meter", "ledger", "freight", "harbour", "schedule", "review", "offer", "salary", "remote", "hybrid", "contract", "notice", "visa", "relocation", "platform", "backend", "payments", "settlement", "forecast", "storage", "stream",
        "queue", "customer", "product", "quarter", "budget", "research", "design", "release", "incident", "rota", "interview", "round", "panel", "exercise", "feedback", "reference", "portfolio", "seminar", "library", "garden", "train", "ticket",
        "invoice", "receipt", "parcel", "delivery", "weather", "concert", "museum", "recipe", "bicycle", "camera", "holiday", "family", "doctor", "insurance", "school", "course", "lesson", "exam", "result", "summary", "agenda", "minutes",
    ];

    /// <summary>This many mails, each its own thread, one every two hours before <paramref name="now"/> (UTC).</summary>
    public static IEnumerable<RemoteMail> Mails(int count, DateTimeOffset now)
    {
        for (var i = 0; i < count; i++)
        {
            var at = now.AddHours(-2 * (i + 1));
            var text = string.Join(' ', Enumerable.Range(0, 80).Select(word => Words[(i * 7 + word * (13 + i % 5)) % Words.Length] + (word % 9 == 8 ? "." : "")));
            var mail = $"From: {Words[i % Words.Length]} {Words[(i * 3 + 1) % Words.Length]} <sender{i % 400}@crowd.example>\r\nTo: ines@achterberg.example\r\nSubject: {Words[i * 11 % Words.Length]} {Words[(i * 5 + 2) % Words.Length]} {i}\r\n"
                + $"Date: {at.ToString("r", System.Globalization.CultureInfo.InvariantCulture)}\r\nMessage-ID: <crowd-{i}@mail.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nnumber{i} {text}\r\n";
            var bytes = Encoding.UTF8.GetBytes(mail);
            yield return new RemoteMail($"crowd-{i}", [nameof(FolderRole.Inbox)], i % 50 == 0 ? MailFlags.None : MailFlags.Seen, at, bytes, bytes.Length, true);
        }
    }
}
