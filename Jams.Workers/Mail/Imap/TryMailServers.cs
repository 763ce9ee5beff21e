using Jams.Domain;
using Jams.Domain.Mail.Mailboxes;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail.Imap;

/// <summary>Tries servers and password step by step, as reading and sending would do it.</summary>
internal sealed class TryMailServers(ImapSignIn imap, SmtpSubmission smtp, TimeProvider clock, ILogger<TryMailServers> log) : ITryMailServers
{
    public async Task<MailTrial> Run(MailHosts hosts, MailSecrets secrets, CancellationToken stop = default)
    {
        var steps = new List<TriedStep>();
        await Reading(hosts, secrets, steps, stop);
        if (steps.TrueForAll(step => step.Failure is null))
            await Sending(hosts, secrets, steps, stop);
        return new MailTrial(hosts, steps);
    }

    private async Task Reading(MailHosts hosts, MailSecrets secrets, List<TriedStep> steps, CancellationToken stop)
    {
        using var words = new LastWords();
        var faults = new ImapFaults(hosts, words, clock);
        ImapClient? client = null;
        try
        {
            if (await Step(TrialStep.ImapConnect, steps, faults.Read, async () => client = await imap.Connect(hosts, words, stop), stop))
                await Step(TrialStep.ImapSignIn, steps, faults.Read, () => ImapSignIn.SignIn(client!, hosts, secrets, stop), stop);
        }
        finally
        {
            client?.Dispose();
        }
    }

    private async Task Sending(MailHosts hosts, MailSecrets secrets, List<TriedStep> steps, CancellationToken stop)
    {
        var faults = new SubmissionFaults(hosts, clock);
        SmtpClient? client = null;
        try
        {
            if (await Step(TrialStep.SmtpConnect, steps, faults.Read, async () => client = await smtp.Connect(hosts, stop), stop))
                await Step(TrialStep.SmtpSignIn, steps, faults.Read, () => SmtpSubmission.SignIn(client!, hosts, secrets, stop), stop);
        }
        finally
        {
            client?.Dispose();
        }
    }

    private async Task<bool> Step(TrialStep step, List<TriedStep> steps, Func<Exception, MailboxFault?> read, Func<Task> work, CancellationToken stop)
    {
        Failure? failure = null;
        try
        {
            await work();
        }
#pragma warning disable CA1031 // A trial tells what went wrong, whatever it was.
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            failure = read(fault)?.Failure;
            if (failure is null)
                log.LogError(fault, "A trial of mail servers broke.");
            failure ??= MailboxFailures.Broken;
        }
        steps.Add(new TriedStep(step, failure));
        return failure is null;
    }
}
