using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Admin;

/// <summary>The use cases of the admin's room.</summary>
public static class AdminSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<CurrentSettings>()
        .AddSingleton<ChangeServerSettings>()
        .AddSingleton<AskForJob>().AddSingleton<SeeJobs>().AddSingleton<SeeServer>()
        .AddSingleton<ListAccounts>().AddSingleton<ChangeAccount>().AddSingleton<LockAccount>().AddSingleton<UnlockAccount>().AddSingleton<GiveRole>().AddSingleton<TakeRole>()
        .AddSingleton<SeeAccount>().AddSingleton<SeeInvitations>().AddSingleton<WithdrawInvitation>();
}
