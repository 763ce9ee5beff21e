using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Web.Tests.Mail;

/// <summary>Somebody with a mailbox and applications, whose mails were taken for what a test says.</summary>
internal static class Filer
{
    public const string Quote = "Unfortunately we have decided to go on with others";

    public static async Task<JobApplication> Applies(this Reader reader, string company, StageKind kind = StageKind.Applied, string role = "Backend Engineer") =>
        (await reader.Use<AddApplication>().Run(reader.Person.Id, new NewApplication
        {
            Company = company, StageId = (await reader.Use<SeeStages>().Run(reader.Person.Id)).First(kind)!.Id, Anyway = true,
            Details = new ApplicationDetails { Role = role, AppliedOn = kind == StageKind.Saved ? null : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-20) },
        }, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))).Value.Application;

    /// <summary>A mail of this company's people arrives and is taken for this.</summary>
    public static async Task<(string Thread, string Message)> Writes(
        this Reader reader, string company, MailCategory category, double confidence = 0.93, string text = Quote + ".", string? saidCompany = null, string? saidRole = null, string from = "Niamh Delacroix", string subject = "Your application", double hoursAgo = 1)
    {
        var (thread, id) = await reader.Arrives(subject, text, from: $"\"{from} at {company}\" <niamh@firm.example>", hoursAgo: hoursAgo);
        var message = (await reader.Use<Owned<MailMessage>>().Get(reader.Person.Id, id))!;
        var words = (await reader.Use<ReadWords>().Run(message))!;
        var evidence = new Evidence(text.TrimEnd('.'), EvidencePlace.Body, 0);
        var facts = MailFacts.None with { Company = saidCompany is null ? null : new Said<string>(saidCompany, evidence), Role = saidRole is null ? null : new Said<string>(saidRole, evidence), Language = "en" };
        await reader.Use<FileJudgedMail>().Run(message, new Judgement(words, new Classification { Category = category, Confidence = confidence, Method = FindingMethod.Model, Evidence = [evidence], Facts = facts }));
        reader.Use<Web.Mail.MailPanels>().Forget(reader.Person.Id);
        return (thread, id);
    }

    public static async Task<StageKind> KindOf(this Reader reader, JobApplication application) => (await reader.Use<Owned<JobApplication>>().Get(reader.Person.Id, application.Id))!.Kind;

    public static async Task<StatusProposal> Proposal(this Reader reader) => (await reader.Use<Owned<StatusProposal>>().Find(reader.Person.Id, one => one.State != ProposalState.Overtaken)).ShouldHaveSingleItem();
}
