namespace Jams.Domain;

/// <summary>Done, or the one reason why not.</summary>
public readonly record struct Result
{
    private Result(Failure? failure) => Failure = failure;

    /// <summary>Why it was not done; null when it was.</summary>
    public Failure? Failure { get; }

    /// <summary>Whether it was done.</summary>
    public bool IsOk => Failure is null;

    /// <summary>Done.</summary>
    public static Result Ok => default;

    /// <summary>Done, with a value.</summary>
    public static Result<T> Of<T>(T value) => new(value, null);

    /// <summary>A failure is a result.</summary>
    public static implicit operator Result(Failure failure) => new(failure);

    /// <summary>One branch for each outcome.</summary>
    public TOut Match<TOut>(Func<Failure, TOut> failed, Func<TOut> ok) => Failure is null ? ok() : failed(Failure);
}

/// <summary>A value, or the one reason why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    internal Result(T? value, Failure? failure)
    {
        _value = value;
        Failure = failure;
    }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Failure? Failure { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Failure is null;

    /// <summary>The value; reading it from a failed result is a bug and throws.</summary>
    public T Value => Failure is null ? _value! : throw new InvalidOperationException($"No value: {Failure}");

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure is a result.</summary>
    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>One branch for each outcome.</summary>
    public TOut Match<TOut>(Func<Failure, TOut> failed, Func<T, TOut> ok) => Failure is null ? ok(_value!) : failed(Failure);
}
