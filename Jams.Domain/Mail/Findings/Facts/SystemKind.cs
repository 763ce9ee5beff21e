namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>What a program that sends job mail is.</summary>
internal enum SystemKind
{
    /// <summary>An applicant tracking system: what it sends is about an application.</summary>
    Tracking,
    /// <summary>A job board or network: sends applications' news, and much advertising.</summary>
    Board,
    /// <summary>Gives tests.</summary>
    Assessment,
    /// <summary>Books times.</summary>
    Scheduling,
    /// <summary>Holds meetings.</summary>
    Meeting,
    /// <summary>Has papers signed.</summary>
    Signing,
}

/// <summary>A program that sends job mail, known by the domains of its senders and links.</summary>
internal sealed record SendingSystem(string Name, SystemKind Kind, string[] Domains);
