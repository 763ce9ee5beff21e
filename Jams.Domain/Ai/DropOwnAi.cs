namespace Jams.Domain.Ai;

/// <summary>Removes a person's own connection with its key.</summary>
public sealed class DropOwnAi(ChangeOwnAi change)
{
    /// <summary>Removing what is not there is done already.</summary>
    public Task<Result<OwnAi>> Run(string userId, CancellationToken stop = default) => change.Run(userId, own =>
    {
        own.Drop();
        return Result.Ok;
    }, stop);
}
