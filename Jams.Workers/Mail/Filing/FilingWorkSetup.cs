using Jams.Domain.Mail.Filing;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Mail.Filing;

/// <summary>Everything that filing needs of the outside.</summary>
public static class FilingWorkSetup
{
    public static IServiceCollection AddJamsMailFiling(this IServiceCollection services) => services.AddMailFiling().AddSingleton<IReadMailText, MimeMailText>();
}
