namespace Jams.Domain.Ai;

/// <summary>
/// Room for one call, or for a whole session of them: the model is chosen and the tokens are set aside, so that what follows waits for no database.
/// Made by <see cref="OpenModel"/>, ended by <see cref="CloseModel"/>. Any number of calls may use it at once.
/// </summary>
public sealed class ModelAllowance
{
    private readonly Lock _gate = new();
    private TokenUse _used;
    private long _calls;

    internal ModelAllowance(string userId, string purpose, ModelRoute route, AiHold hold, string month) => (UserId, Purpose, Route, Hold, Month) = (userId, purpose, route, hold, month);

    /// <summary>The person.</summary>
    public string UserId { get; }

    /// <summary>What it is counted under.</summary>
    public string Purpose { get; }

    /// <summary>The model.</summary>
    public ModelRoute Route { get; }

    internal AiHold Hold { get; }

    internal string Month { get; }

    /// <summary>What was used so far.</summary>
    public TokenUse Used { get { lock (_gate) return _used; } }

    /// <summary>How many calls there were so far.</summary>
    public long Calls { get { lock (_gate) return _calls; } }

    /// <summary>Whether more than was set aside is used; a call that has begun goes on.</summary>
    public bool IsUsedUp => !Route.Own && Used is var used && used.In + used.Out >= Hold.TokensIn + Hold.TokensOut;

    /// <summary>A call used this.</summary>
    internal void Spend(TokenUse used)
    {
        lock (_gate)
            (_used, _calls) = (_used + used, _calls + 1);
    }
}
