using System.Diagnostics.CodeAnalysis;

namespace Jams.Domain.Ai;

/// <summary>
/// What clients made by <see cref="IReachModels"/> throw, and nothing else but cancellation: the interface of a chat client has no other way to say it.
/// It carries no words of the server, which may repeat what people wrote.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class ModelFault(ModelProblem problem, TimeSpan? retryAfter = null) : Exception(problem.ToString())
{
    /// <summary>What went wrong.</summary>
    public ModelProblem Problem { get; } = problem;

    /// <summary>After how long the server wants to be asked again, if it said so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the model may have worked on the question, which then costs.</summary>
    public bool MayHaveCost => Problem is ModelProblem.TimedOut or ModelProblem.BrokenOff or ModelProblem.NotUnderstood or ModelProblem.Refused;
}
