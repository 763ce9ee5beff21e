using Jams.Domain.Mail.Import;
using Jams.Domain.Mail.Mailboxes;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>What mailboxes are and do, in words.</summary>
public static class MailboxWords
{
    public static string? Chip(IStringLocalizer words, MailAccount account) => account.Health.State switch
    {
        MailHealthState.Retrying => words["Trying again"].Value,
        MailHealthState.ReconnectNeeded => words["Needs you"].Value,
        MailHealthState.Disabled => words["Disconnected"].Value,
        _ => account.Provider == MailProvider.Import ? words["From files"].Value : null,
    };

    public static string Look(MailAccount account) => account.Health.State switch
    {
        MailHealthState.Retrying => "is-warn",
        MailHealthState.ReconnectNeeded => "is-bad",
        _ => "plain",
    };

    /// <summary>The page where it is connected again; null for what came from files.</summary>
    public static string? Again(MailAccount account) => account.Provider switch
    {
        MailProvider.Imap => $"/mail/accounts/new?id={account.Id}",
        MailProvider.Gmail => $"/mail/accounts/gmail?address={Uri.EscapeDataString(account.Address)}",
        MailProvider.Graph => $"/mail/accounts/outlook?address={Uri.EscapeDataString(account.Address)}",
        _ => null,
    };

    /// <summary>Why it cannot be read, in the person's language; null when it can.</summary>
    public static string? Why(IStringLocalizer words, MailHealth health) => health.Sentence is { } sentence ? words[sentence, [.. health.Args]].Value : null;

    public static string Step(IStringLocalizer words, TrialStep step) => step switch
    {
        TrialStep.ImapConnect => words["Reach the server for reading"],
        TrialStep.ImapSignIn => words["Sign in for reading"],
        TrialStep.SmtpConnect => words["Reach the server for sending"],
        _ => words["Sign in for sending"],
    };

    /// <summary>What to know before connecting a mailbox of this provider.</summary>
    public static string? Advice(IStringLocalizer words, KnownProvider provider) => provider.Advice switch
    {
        MailAdvice.AppPassword => words["{0} wants an app password here: a password made for one program. Your usual password does not work.", provider.Name].Value,
        MailAdvice.AppPasswordWithTwoSteps => words["If you sign in to {0} with a second step, make an app password there and use it here.", provider.Name].Value,
        MailAdvice.SwitchOn => words["{0} lets programs in only after you have switched IMAP on in your settings there.", provider.Name].Value,
        MailAdvice.MailPassword => words["{0} has a password of its own for mail programs. Set one in your account there and use it here.", provider.Name].Value,
        MailAdvice.OwnSignIn => words["{0} lets programs in by its own sign-in only. Choose its button above; a password does not work.", provider.Name].Value,
        MailAdvice.Bridge => words["{0} is read through its Bridge program, which has to run on the machine of this server. Use the password that Bridge shows.", provider.Name].Value,
        MailAdvice.Closed => words["{0} lets no other program read mail, so it cannot be connected.", provider.Name].Value,
        _ => null,
    };

    public static string Of(IStringLocalizer words, MailImportState state) => state switch
    {
        MailImportState.Waiting => words["Waits"],
        MailImportState.Running => words["Under way"],
        MailImportState.Done => words["Done"],
        _ => words["Given up"],
    };
}
