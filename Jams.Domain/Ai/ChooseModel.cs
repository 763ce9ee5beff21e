namespace Jams.Domain.Ai;

/// <summary>A person chooses what may read their texts: the server's model, their own, or none.</summary>
public sealed class ChooseModel(ChangeOwnAi change)
{
    /// <summary>Fails as <see cref="OwnAi.Choose"/>.</summary>
    public Task<Result<OwnAi>> Run(string userId, ModelChoice choice, CancellationToken stop = default) => change.Run(userId, own => own.Choose(choice), stop);
}
