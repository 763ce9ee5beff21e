using Jams.Domain.Accounts;
using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Domain.Mail.Filing;

/// <summary>The use cases of filing. They need those of applications, tasks, mails and language models, and <see cref="IReadMailText"/>.</summary>
public static class FilingSetup
{
    /// <summary>Registers them; from then on mails that come in are filed.</summary>
    public static IServiceCollection AddMailFiling(this IServiceCollection services)
    {
        services.TryAddSingleton<IAnnounceMail, NobodyListens>();
        return services
            .AddSingleton<IFileMail, FileArrivedMail>().AddSingleton<ISeeFindings, SeeFindings>().AddSingleton<SeePreferences>()
            .AddSingleton<ClassifyMail>().AddSingleton<ReadWords>().AddSingleton<JudgeMail>().AddSingleton<SeeCorrections>().AddSingleton<LearnCategory>()
            .AddSingleton<FindLink>().AddSingleton<FileUnder>().AddSingleton<FileJudgedMail>().AddSingleton<KeepThread>().AddSingleton<ProposeStep>().AddSingleton<CarryOut>().AddSingleton<AddFromMail>()
            .AddSingleton<TakeBackMoves>().AddSingleton<SeeFilingRules>().AddSingleton<ChangeFilingRules>().AddSingleton<SaveFilingRules>()
            .AddSingleton<AskLater>().AddSingleton<AskAboutMail>().AddSingleton<AskDue>().AddSingleton<StartRefiling>().AddSingleton<RefileMails>().AddSingleton<RefileDue>().AddSingleton<SeeRefiling>()
            .AddSingleton<PlanReminder>().AddSingleton<RemindOfThread>().AddSingleton<RemindOfDue>()
            .AddSingleton<SeeFinding>().AddSingleton<CorrectCategory>().AddSingleton<LinkToApplication>().AddSingleton<SeeLinkChoices>().AddSingleton<FindContactOffer>().AddSingleton<AddSenderAsContact>()
            .AddSingleton<SeeOpenProposals>().AddSingleton<AcceptProposal>().AddSingleton<DismissProposal>().AddSingleton<UndoProposal>().AddSingleton<AnswerAll>();
    }
}
