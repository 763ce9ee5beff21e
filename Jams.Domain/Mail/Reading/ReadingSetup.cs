using Jams.Domain.Mail.Reading.Acts;
using Jams.Domain.Mail.Reading.Pictures;
using Jams.Domain.Mail.Reading.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Domain.Mail.Reading;

/// <summary>The use cases of the reading room.</summary>
public static class ReadingSetup
{
    /// <summary>Registers them; they keep nothing between two calls. Whoever files mail registers an <see cref="ISeeFindings"/> of its own before.</summary>
    public static IServiceCollection AddMailReading(this IServiceCollection services)
    {
        services.TryAddSingleton<ISeeFindings, NoFindings>();
        return services
            .AddSingleton<SeeMailList>().AddSingleton<CountMail>().AddSingleton<SearchMail>().AddSingleton<AskMail>().AddSingleton<SeeThread>().AddSingleton<SeeLetter>()
            .AddSingleton<ChangeThread>().AddSingleton<SelectThreads>().AddSingleton<ActOnMail>().AddSingleton<UndoMail>().AddSingleton<MarkRead>().AddSingleton<FollowInMailbox>().AddSingleton<ForgetThreads>()
            .AddSingleton<SeeLabels>().AddSingleton<SaveLabel>().AddSingleton<DeleteLabel>()
            .AddSingleton<SeeHabits>().AddSingleton<SaveHabits>().AddSingleton<SeeTrusted>().AddSingleton<TrustImages>()
            .AddSingleton<WakeSnoozed>().AddSingleton<OpenPicture>();
    }
}
