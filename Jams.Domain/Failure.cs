namespace Jams.Domain;

/// <summary>What kind of expected failure happened; one table in Web maps each kind to a status code.</summary>
public enum FailureKind
{
    /// <summary>Does not exist, or is not this person's: both look the same from outside.</summary>
    NotFound,
    /// <summary>What was given cannot be accepted; nothing was changed.</summary>
    Invalid,
    /// <summary>Somebody (perhaps the same person in another window) was faster, or the state does not allow it.</summary>
    Conflict,
    /// <summary>A limit was reached; the sentence says when it ends.</summary>
    TooMany,
}

/// <summary>
/// An expected failure, with the sentence the person reads. The sentence is English and the key of its translation;
/// <c>{0}</c>, <c>{1}</c> … are filled from <paramref name="Args"/>. <paramref name="Field"/> names the input it belongs to, if any.
/// </summary>
public sealed record Failure(FailureKind Kind, string Sentence, IReadOnlyList<object> Args, string? Field = null)
{
    /// <summary>A thing that does not exist, or not for this person.</summary>
    public static Failure NotFound(string sentence, params object[] args) => new(FailureKind.NotFound, sentence, args);

    /// <summary>Input that cannot be accepted.</summary>
    public static Failure Invalid(string sentence, params object[] args) => new(FailureKind.Invalid, sentence, args);

    /// <summary>A lost race or a state that does not allow the step.</summary>
    public static Failure Conflict(string sentence, params object[] args) => new(FailureKind.Conflict, sentence, args);

    /// <summary>A limit was reached.</summary>
    public static Failure TooMany(string sentence, params object[] args) => new(FailureKind.TooMany, sentence, args);

    /// <summary>The same failure, tied to the input called <paramref name="field"/>.</summary>
    public Failure For(string field) => this with { Field = field };

    /// <summary>The English sentence with its values filled in, for logs and the command line.</summary>
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Sentence, [.. Args]);
}
