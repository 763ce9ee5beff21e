using Jams.Domain.Accounts;
using Jams.Domain.Ai;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Ai;

/// <summary>Language models: the use cases, and the servers behind them.</summary>
public static class AiWorkSetup
{
    public static IServiceCollection AddJamsAi(this IServiceCollection services)
    {
        ModelHttp.Add(services);
        services.AddHybridCache();
        return services.AddAi().AddSingleton<IReachModels, OpenAiModels>()
            .AddSingleton<HybridAnswers>().AddSingleton<IRememberAnswers>(given => given.GetRequiredService<HybridAnswers>()).AddSingleton<IForgetPerson>(given => given.GetRequiredService<HybridAnswers>());
    }
}
