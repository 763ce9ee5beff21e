namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A step on the way to a mailbox that works.</summary>
public enum TrialStep
{
    /// <summary>The server that mail is read from answers, encrypted.</summary>
    ImapConnect,
    /// <summary>It takes user and password.</summary>
    ImapSignIn,
    /// <summary>The server that mail is handed in at answers, encrypted.</summary>
    SmtpConnect,
    /// <summary>It takes user and password.</summary>
    SmtpSignIn,
}

/// <summary>How a test of servers and password went, step by step; a step that was not reached is not in it.</summary>
public sealed record MailTrial(MailHosts Hosts, IReadOnlyList<TriedStep> Steps)
{
    /// <summary>The first step that failed, or null.</summary>
    public TriedStep? Failed => Steps.FirstOrDefault(step => step.Failure is not null);

    /// <summary>Whether mail can be read and sent.</summary>
    public bool IsGood => Failed is null && Steps.Count == 4;
}

/// <summary>A step that was tried, and why it failed; null when it went well.</summary>
public sealed record TriedStep(TrialStep Step, Failure? Failure);

/// <summary>Tries servers and password without keeping anything.</summary>
public interface ITryMailServers
{
    /// <summary>Signs in at both servers, and stops at the first of each that fails.</summary>
    Task<MailTrial> Run(MailHosts hosts, MailSecrets secrets, CancellationToken stop = default);
}

/// <summary>Asks who takes in the mail of a domain.</summary>
public interface ILookUpExchangers
{
    /// <summary>The names of its mail exchangers (MX, RFC 5321), the preferred first; none when there are none or nobody answers in time.</summary>
    Task<IReadOnlyList<string>> Of(string domain, CancellationToken stop = default);
}
