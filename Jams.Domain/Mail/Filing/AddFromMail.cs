using Jams.Domain.Accounts;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Adds the application that a mail confirms and that was not known yet.</summary>
public sealed class AddFromMail(
    AddApplication add, SeeStages stages, Owned<StatusProposal> proposals, Owned<MailFinding> findings, FileUnder under, StartRefiling refile, SeePreferences preferences, TimeProvider clock)
{
    /// <summary>
    /// In the first stage of what was sent, with the mail's day; an application that is known by now is used instead. The mail belongs to it, and other mails are looked through for more of it.
    /// Fails when company or role are missing or too long, or the proposal was answered.
    /// </summary>
    public async Task<Result<StatusProposal>> Run(StatusProposal proposal, FiledMail mail, string? company, string? role, DoneBy by, CancellationToken stop = default)
    {
        var userId = proposal.UserId;
        if (!proposal.IsOpen)
            return FilingFailures.Answered;
        if (string.IsNullOrWhiteSpace(company) || string.IsNullOrWhiteSpace(role))
            return FilingFailures.NoNames;
        var wanted = await preferences.Run(userId, stop);
        var given = new NewApplication
        {
            Company = company, StageId = (await stages.Run(userId, stop)).First(StageKind.Applied)?.Id, Captured = true,
            Details = new ApplicationDetails { Role = role, AppliedOn = wanted.DayOf(proposal.SentAt) },
        };
        var added = await add.Run(userId, given, wanted.DayOf(clock.GetUtcNow()), stop);
        if (added.Failure is { } failure)
            return failure;
        var id = added.Value.Application.Id;
        Result applied = default;
        if (await proposals.Change(userId, proposal, one => applied = one.Apply(id, null, null, by, clock.GetUtcNow(), added.Value.IsNew), stop) is not { } stored)
            return FilingFailures.NoProposal;
        if (applied.Failure is { } refused)
            return refused;
        await findings.Change(userId, mail.Finding, one =>
        {
            if (by == DoneBy.Person)
                one.LinkByPerson(id);
            else
                one.Link(MailMatch.With(id, LinkReason.Company, true));
        }, stop);
        await under.Run(userId, mail.Message.ThreadId, id, stop);
        await refile.Run(userId, RefilingScope.Unlinked, stop);
        return stored;
    }
}
