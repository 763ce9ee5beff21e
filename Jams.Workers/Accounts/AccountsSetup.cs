using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Workers.Accounts;

/// <summary>Accounts, as far as the web server and the command line share them.</summary>
public static class AccountsSetup
{
    public static IServiceCollection AddJamsAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<IForgetSessions>(given => given.GetRequiredService<SessionMemory>());
        services.AddSingleton<ServerFounding>().AddSingleton<PublicAddress>().AddSingleton<Decoy>();
        services.AddSingleton<CountTries>().AddSingleton<ListSessions>().AddSingleton<EndSession>().AddSingleton<EndOtherSessions>().AddSingleton<KeepThisSession>();
        services.AddIdentity();
        // What uses Identity's user manager lives as long as a request or a job.
        services.AddScoped<Letters>().AddScoped<ISendCodes, EmailCodes>();
        services.AddScoped<CheckPassword>().AddScoped<CheckCode>().AddScoped<SendCode>().AddScoped<SecondFactorWays>().AddScoped<SetUpApp>();
        services.AddScoped<AskToSignUp>().AddScoped<AskForMail>().AddScoped<AnswerAccountRequest>().AddTransient<AnswerAccountRequests>().AddScoped<AnswerFirst>().AddScoped<ConfirmAddress>();
        services.AddScoped<SetNewPassword>().AddScoped<ChangePassword>().AddScoped<UseNewAddress>().AddScoped<InviteByMail>().AddScoped<AcceptInvitation>().AddScoped<AddUser>();
        services.AddScoped<EnterByProvider>().AddScoped<ConnectProvider>().AddScoped<DisconnectProvider>().AddScoped<SignUpByProvider>();
        services.AddSettings().AddScoped<SecondFactorReach>().AddScoped<ChangeFactors>().AddScoped<AskForNewAddress>();
        services.AddScoped<RemovePasskey>().AddScoped<RemoveApp>().AddScoped<TurnMailCodesOn>().AddScoped<TurnMailCodesOff>().AddScoped<RenewRecoveryCodes>();
        services.AddScoped<EraseAccount>();
        return services;
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        // PBKDF2 with HMAC-SHA-512: OWASP's Password Storage Cheat Sheet asks for 210,000 rounds.
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.AddScoped<ILookupNormalizer, AddressNormalizer>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Tokens.EmailConfirmationTokenProvider = LinkTokens.Name;
            identity.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
            identity.Tokens.ChangeEmailTokenProvider = LinkTokens.Name;
        }).AddTokenProvider<LinkTokens>(LinkTokens.Name);
        // Addresses and passwords are checked where they come in (EmailAddress, PasswordRules); that an address is unique is the index's business.
        services.RemoveAll<IUserValidator<Account>>();
        services.RemoveAll<IPasswordValidator<Account>>();
    }
}
