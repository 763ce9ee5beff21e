using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>What a person has set about language models. Its id is the person's; there is none before the first change.</summary>
public sealed class OwnAi : OwnedDocument
{
    private OwnAi() { }

    /// <summary>What may read the person's texts.</summary>
    public ModelChoice Choice { get; private set; }

    /// <summary>The person's own connection; null = none.</summary>
    [Protected]
    public AiConnection? Connection { get; private set; }

    /// <summary>What counts before the first change.</summary>
    public static OwnAi Fresh(string userId) => new() { Id = userId, UserId = userId };

    /// <summary>Chooses. Fails when it is none of the choices, or one's own without having one.</summary>
    public Result Choose(ModelChoice choice)
    {
        if (!Enum.IsDefined(choice))
            return ConnectionFailures.Choice;
        if (choice == ModelChoice.Own && Connection is null)
            return ConnectionFailures.NoOwn;
        Choice = choice;
        return Result.Ok;
    }

    /// <summary>Takes an own connection and uses it from now on. Fails when it is not encrypted although it goes out to the internet.</summary>
    public Result Use(AiConnection connection, NetworkReach reach)
    {
        if (!connection.IsEncrypted && reach == NetworkReach.Public)
            return ConnectionFailures.NotEncrypted;
        (Connection, Choice) = (connection, ModelChoice.Own);
        return Result.Ok;
    }

    /// <summary>Drops the own connection with its key. If it was in use, no model is: nobody should find their texts elsewhere because of it.</summary>
    public void Drop() => (Connection, Choice) = (null, Choice == ModelChoice.Own ? ModelChoice.None : Choice);
}
