using Jams.Domain.Security;

namespace Jams.Domain.Ai;

/// <summary>Which server answers a person's question, with which model, where its address may lead, and against which budget it counts.</summary>
public sealed record ModelRoute(AiConnection Connection, ModelStrength Strength, bool Own, NetworkReach Reach, AiBudget Budget)
{
    /// <summary>The model's name.</summary>
    public string Model => Connection.Model(Strength);

    /// <summary>What it costs; one's own connection costs the server nothing.</summary>
    public AiPrice Price => Own ? AiPrice.None : Budget.Price(Strength);
}
