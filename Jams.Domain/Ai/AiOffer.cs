using Jams.Domain.Security;

namespace Jams.Domain.Ai;

/// <summary>What the server's admins set about language models.</summary>
public sealed record AiOffer
{
    /// <summary>The server's own connection; null = none.</summary>
    public AiConnection? Connection { get; init; }

    /// <summary>Whether people may use it.</summary>
    public bool On { get; init; } = true;

    /// <summary>What each person may use of it in a month.</summary>
    public AiBudget Budget { get; init; } = AiBudget.Unlimited;

    /// <summary>Whether people may bring a connection of their own.</summary>
    public bool OwnAllowed { get; init; } = true;

    /// <summary>Whether that connection may lead into private networks and to this machine.</summary>
    public bool OwnPrivate { get; init; }

    /// <summary>Whether there is a model for everybody.</summary>
    public bool IsOpen => On && Connection is not null;

    /// <summary>Where a person's own connection may go.</summary>
    public NetworkReach OwnReach => OwnPrivate ? NetworkReach.Private : NetworkReach.Public;

    /// <summary>A checked offer. Fails as <see cref="AiConnection.Of"/> and <see cref="AiBudget.Of"/>. An empty key keeps that of <paramref name="before"/> on the same server.</summary>
    public static Result<AiOffer> Of(AiOfferEntry entry, AiOffer before)
    {
        var connection = entry.Connection.IsEmpty ? null : (Result<AiConnection>?)AiConnection.Of(entry.Connection, before.Connection);
        if (connection?.Failure is { } refused)
            return refused;
        var budget = AiBudget.Of(entry.Unit, entry.Amount, entry.Currency, entry.Fast, entry.Best);
        if (budget.Failure is { } wrong)
            return wrong;
        return new AiOffer { Connection = connection?.Value, On = entry.On, Budget = budget.Value, OwnAllowed = entry.OwnAllowed, OwnPrivate = entry.OwnPrivate };
    }

    /// <summary>The same without the connection and its key.</summary>
    public AiOffer Closed() => this with { Connection = null };
}
