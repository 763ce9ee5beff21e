using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Ai;

/// <summary>The use cases of language models.</summary>
public static class AiSetup
{
    /// <summary>Registers them; they keep nothing between two calls but the prompts.</summary>
    public static IServiceCollection AddAi(this IServiceCollection services) => services
        .AddSingleton(_ => new Prompts()).AddSingleton<FindModel>().AddSingleton<ChangeUsage>().AddSingleton<OpenModel>().AddSingleton<CloseModel>()
        .AddSingleton<AskModel>().AddSingleton<StreamModel>().AddSingleton<EmbedTexts>().AddSingleton<TryModel>()
        .AddSingleton<ChangeOwnAi>().AddSingleton<SetOwnAi>().AddSingleton<ChooseModel>().AddSingleton<DropOwnAi>().AddSingleton<TryOwnAi>()
        .AddSingleton<SeeOwnAi>().AddSingleton<SeeAiUsage>();
}
