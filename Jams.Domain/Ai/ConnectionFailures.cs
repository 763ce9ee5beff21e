namespace Jams.Domain.Ai;

/// <summary>What can be wrong with the settings of a model server, said to whoever types them.</summary>
public static class ConnectionFailures
{
    /// <summary>No address.</summary>
    public static Failure Address { get; } = Failure.Invalid("This is not the address of a model server. It should look like https://api.example.org/v1.").For("Address");

    /// <summary>No name of a model.</summary>
    public static Failure Model { get; } = Failure.Invalid("Please give the name of a model exactly as the server writes it.");

    /// <summary>No key.</summary>
    public static Failure Key { get; } = Failure.Invalid("This cannot be a key: it has spaces or letters that keys do not have. Copy it once more, without anything around it.").For("Key");

    /// <summary>Key and texts would travel in the open.</summary>
    public static Failure NotEncrypted { get; } = Failure.Invalid("On the internet the address has to begin with https://, or anybody on the way could read your key and your texts.").For("Address");

    /// <summary>None of the choices.</summary>
    public static Failure Choice { get; } = Failure.Invalid("Please choose one of the three.");

    /// <summary>Nothing of one's own to choose.</summary>
    public static Failure NoOwn { get; } = Failure.Invalid("You have no model of your own yet. Enter one below first.");

    /// <summary>The admin does not allow it.</summary>
    public static Failure OwnNotAllowed { get; } = Failure.Conflict("On this server people use the server's model or none. Nothing was changed.");

    /// <summary>There is nothing to try.</summary>
    public static Failure NothingToTry { get; } = Failure.Conflict("There is no model to try yet. Enter one first.");

    /// <summary>None of the units.</summary>
    public static Failure Unit { get; } = Failure.Invalid("Please choose one of the three.");

    /// <summary>No amount.</summary>
    public static Failure Amount { get; } = Failure.Invalid("Please give how much each person may use in a month, as a number above zero.").For("Amount");

    /// <summary>No prices.</summary>
    public static Failure Prices { get; } = Failure.Invalid("A price is a number from 0 to 100,000 for a million tokens.").For("FastIn");

    /// <summary>Money without prices.</summary>
    public static Failure NoPrices { get; } = Failure.Invalid("A budget in money needs the prices of the models. Your provider's page names them for a million tokens.").For("FastIn");

    /// <summary>No currency.</summary>
    public static Failure Currency { get; } = Failure.Invalid("A currency has three letters, such as EUR or USD.").For("Currency");

    /// <summary>The sentence for what went wrong when <paramref name="model"/> was tried: what is wrong and what to change.</summary>
    public static Failure Of(ModelProblem problem, string model, TimeSpan? retryAfter = null) => problem switch
    {
        ModelProblem.UnknownHost => Failure.Invalid("There is no server of this name. Check the spelling of the address.").For("Address"),
        ModelProblem.Unreachable => Failure.Invalid("Nothing answers at this address. Check host and port, and whether the server runs.").For("Address"),
        ModelProblem.Certificate => Failure.Invalid("No safe connection could be made: the server's certificate cannot be trusted, or it does not speak https here. Check the address.").For("Address"),
        ModelProblem.Blocked => Failure.Invalid("This address leads into a private network or to this machine. Only who runs the server can allow that.").For("Address"),
        ModelProblem.WrongAddress => Failure.Invalid("A server answers, but not with a language model at this address. It usually ends with /v1.").For("Address"),
        ModelProblem.KeyRejected => Failure.Invalid("The server does not accept this key. Check that it is complete and still valid.").For("Key"),
        ModelProblem.OutOfCredit => Failure.Invalid("The server accepts the key, but the credit behind it is used up. Look at your account with the provider.").For("Key"),
        ModelProblem.ModelUnknown => Failure.Invalid("The server knows no model called {0}. Write it exactly as the server does.", model),
        ModelProblem.RateLimited => Failure.TooMany("The server answers, but takes no more questions just now. Try again in {0} s.", Seconds(retryAfter)),
        ModelProblem.Overloaded => Failure.Conflict("The server is overloaded or broken just now. The settings may be right; try again later."),
        ModelProblem.TimedOut => Failure.Conflict("The server did not answer in time. It may be busy, or the model {0} is too slow for it.", model),
        ModelProblem.BrokenOff => Failure.Conflict("The server broke off in the middle of its answer. Try again; if it stays so, look at its log."),
        ModelProblem.Refused or ModelProblem.TooLong or ModelProblem.Rejected => Failure.Conflict("The server rejected a simple question to {0}. It may be a model for something else.", model),
        _ => Failure.Conflict("{0} answers, but not in the form that was asked for. Another model will do better.", model),
    };

    private static int Seconds(TimeSpan? wait) => Math.Max(1, (int)Math.Ceiling((wait ?? AiFailures.UsualPause).TotalSeconds));
}
