namespace Jams.Domain.Ai;

/// <summary>Why a language model gave no answer.</summary>
public enum ModelProblem
{
    /// <summary>The server's name cannot be resolved.</summary>
    UnknownHost,
    /// <summary>Nothing answers there.</summary>
    Unreachable,
    /// <summary>No encrypted connection that can be trusted.</summary>
    Certificate,
    /// <summary>The address leads where it must not (see <see cref="Security.NetworkReach"/>).</summary>
    Blocked,
    /// <summary>A server answers, but there is no model API at this address.</summary>
    WrongAddress,
    /// <summary>The key is not accepted.</summary>
    KeyRejected,
    /// <summary>The key is right, but its account has no credit left.</summary>
    OutOfCredit,
    /// <summary>The server has no such model.</summary>
    ModelUnknown,
    /// <summary>Too many questions; the server may say when to come again.</summary>
    RateLimited,
    /// <summary>The server has a fault of its own.</summary>
    Overloaded,
    /// <summary>No answer in time.</summary>
    TimedOut,
    /// <summary>The connection ended in the middle of the answer.</summary>
    BrokenOff,
    /// <summary>The answer is no chat completion, or not of the shape that was asked for.</summary>
    NotUnderstood,
    /// <summary>The model or its provider declined to answer.</summary>
    Refused,
    /// <summary>More text than the model takes.</summary>
    TooLong,
    /// <summary>The server rejects the request for another reason.</summary>
    Rejected,
}
