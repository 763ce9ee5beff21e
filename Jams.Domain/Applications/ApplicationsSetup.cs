using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Filing;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Applications;

/// <summary>The use cases of applications.</summary>
public static class ApplicationsSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddSingleton<SeeStages>().AddSingleton<ChangeStages>().AddSingleton<AddStage>().AddSingleton<EditStage>().AddSingleton<PlaceStage>().AddSingleton<DeleteStage>()
        .AddSingleton<ChangeApplication>().AddSingleton<FindPlace>().AddSingleton<FindDuplicate>().AddSingleton<AddApplication>().AddSingleton<EditApplication>()
        .AddSingleton<MoveApplication>().AddSingleton<UndoMove>().AddSingleton<WithdrawApplication>().AddSingleton<ArchiveApplication>().AddSingleton<RestoreApplication>()
        .AddSingleton<LoosenMailOf>().AddSingleton<DeleteApplication>().AddSingleton<WriteNote>().AddSingleton<DeleteNote>().AddSingleton<SetFollowUp>().AddSingleton<AttachContact>().AddSingleton<DetachContact>()
        .AddSingleton<FindCompany>().AddSingleton<FindOrAddCompany>().AddSingleton<SeeContacts>().AddSingleton<FindContacts>().AddSingleton<CountDueContacts>().AddSingleton<SeeDueContacts>().AddSingleton<KeepPosting>().AddSingleton<SeePostings>().AddSingleton<SeeApplication>().AddSingleton<SeeBoard>().AddSingleton<CountByStage>();
}
