using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Mail.Import;

/// <summary>The use cases of bringing mails in files.</summary>
public static class MailImportSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMailImport(this IServiceCollection services) =>
        services.AddSingleton<ImportMails>().AddSingleton<BringMails>().AddSingleton<RunDueMailImports>().AddSingleton<SeeMailImports>();
}
