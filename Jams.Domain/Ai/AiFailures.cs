namespace Jams.Domain.Ai;

/// <summary>What can be expected when a feature asks a language model, said to the person whose work it is. Nothing here loses anything: local means go on.</summary>
public static class AiFailures
{
    /// <summary>When a server does not say how long to wait.</summary>
    public static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(30);

    /// <summary>Nobody set one, or the person wants none.</summary>
    public static Failure NoModel { get; } = Failure.Conflict("No language model is in use. What works without one goes on.");

    /// <summary>There is no model for vectors.</summary>
    public static Failure NoEmbeddings { get; } = Failure.Conflict("No model for comparing texts is set. What works without one goes on.");

    /// <summary>The month's budget is used up; it starts anew at the beginning of this day (UTC).</summary>
    public static Failure BudgetUsed(DateOnly anew) => Failure.TooMany("Your budget for the language model is used up for this month. It starts anew on {0:d MMMM}.", anew);

    /// <summary>The allowance that was opened for a piece of work is used up.</summary>
    public static Failure AllowanceUsed { get; } = Failure.TooMany("This has used what was set aside for it of the language model.");

    /// <summary>The sentence for what went wrong.</summary>
    public static Failure Of(ModelProblem problem, TimeSpan? retryAfter = null) => problem switch
    {
        ModelProblem.RateLimited => Failure.TooMany("The language model takes no more questions just now. Try again in {0} s.", Math.Max(1, (int)Math.Ceiling((retryAfter ?? UsualPause).TotalSeconds))),
        ModelProblem.KeyRejected => KeyRejected,
        ModelProblem.OutOfCredit => OutOfCredit,
        ModelProblem.ModelUnknown or ModelProblem.WrongAddress => ModelUnknown,
        ModelProblem.Blocked => Blocked,
        ModelProblem.Refused => Refused,
        ModelProblem.TimedOut => TimedOut,
        ModelProblem.NotUnderstood => BadAnswer,
        ModelProblem.TooLong => TooLong,
        ModelProblem.BrokenOff => BrokenOff,
        ModelProblem.Rejected => Rejected,
        _ => Unreachable,
    };

    /// <summary>The key is not accepted.</summary>
    public static Failure KeyRejected { get; } = Failure.Conflict("The language model's server does not accept the key any more. It has to be entered again in the settings.");

    /// <summary>The provider wants money.</summary>
    public static Failure OutOfCredit { get; } = Failure.Conflict("The credit at the language model's provider is used up.");

    /// <summary>The settings name a model or address that is not there.</summary>
    public static Failure ModelUnknown { get; } = Failure.Conflict("The language model in the settings is not there any more. Choose another one there.");

    /// <summary>The address leads where it must not.</summary>
    public static Failure Blocked { get; } = Failure.Conflict("The language model's address leads into a private network, which this server does not allow.");

    /// <summary>The model declined.</summary>
    public static Failure Refused { get; } = Failure.Conflict("The language model declined to answer this.");

    /// <summary>No answer in time.</summary>
    public static Failure TimedOut { get; } = Failure.Conflict("The language model did not answer in time. Nothing was lost; try again.");

    /// <summary>Not the shape that was asked for, not even the second time.</summary>
    public static Failure BadAnswer { get; } = Failure.Conflict("The language model's answer could not be understood. Nothing was changed.");

    /// <summary>Too much text.</summary>
    public static Failure TooLong { get; } = Failure.Invalid("This is more text than the language model takes.");

    /// <summary>The answer ended in the middle.</summary>
    public static Failure BrokenOff { get; } = Failure.Conflict("The language model broke off in the middle. What has arrived stays; try again.");

    /// <summary>The server rejects the question.</summary>
    public static Failure Rejected { get; } = Failure.Conflict("The language model's server rejected the question.");

    /// <summary>The server is not there, or has a fault.</summary>
    public static Failure Unreachable { get; } = Failure.Conflict("The language model cannot be reached just now. Nothing was lost; try again later.");

    /// <summary>
    /// When it is worth asking again without anybody changing anything (UTC): after the server's pause, at the start of the next month, in a while.
    /// Null = asking again is pointless until settings or texts change. For workers that put work off.
    /// </summary>
    public static DateTimeOffset? WorthAskingAgain(Failure failure, DateTimeOffset now) => failure switch
    {
        { Args: [DateOnly anew] } when failure.Sentence == BudgetUsed(anew).Sentence => new DateTimeOffset(anew, TimeOnly.MinValue, TimeSpan.Zero),
        { Args: [int seconds] } when failure.Sentence == Of(ModelProblem.RateLimited).Sentence => now.AddSeconds(seconds),
        _ when failure == TimedOut || failure == BrokenOff || failure == Unreachable => now.AddMinutes(2),
        _ => null,
    };
}
