using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Mail.Connecting;

/// <summary>The use cases of connecting a mailbox by its provider's own sign-in. They need <see cref="IMailAuthority"/>.</summary>
public static class ConnectingSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMailConnecting(this IServiceCollection services) => services
        .AddSingleton<FindMailClient>().AddSingleton<KeepMailClient>().AddSingleton<ForgetMailClient>().AddSingleton<BeginMailSignIn>().AddSingleton<FinishMailSignIn>();
}
