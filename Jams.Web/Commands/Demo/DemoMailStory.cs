using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;

namespace Jams.Web.Commands.Demo;

/// <summary>What demo-mail.json tells: labels, and threads with their mails. Times are days before now.</summary>
public sealed record DemoMailStory(IReadOnlyList<DemoLabel> Labels, IReadOnlyList<DemoThread> Threads);

public sealed record DemoLabel(string Name, StageHue Hue);

/// <summary>A thread: who writes, about what, what it means, and what the person did with it.</summary>
public sealed record DemoThread(
    string From, string Subject, IReadOnlyList<DemoMail> Mails, MailCategory? Kind = null, string? Company = null, MailTurn Turn = MailTurn.None, MailShelf Shelf = MailShelf.Inbox,
    string? Label = null, bool Pinned = false, double? SnoozedFor = null);

/// <summary>A mail: the person's own (<paramref name="Me"/>) or the other's, as text or as HTML too, with files and an invitation.</summary>
public sealed record DemoMail(double DaysAgo, string Text, bool Me = false, string? Html = null, bool Unread = false, IReadOnlyList<string>? Files = null, DemoInvitation? Event = null, bool Picture = false);

/// <summary>An invitation: its title, days from now, minutes, and where.</summary>
public sealed record DemoInvitation(string Title, int InDays, int Hour, int Minutes, string Place);
