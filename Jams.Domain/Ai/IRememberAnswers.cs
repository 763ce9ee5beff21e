namespace Jams.Domain.Ai;

/// <summary>Holds answers for a while, in memory only and apart for each person, so that the same question costs once.</summary>
public interface IRememberAnswers
{
    /// <summary>The held answer, or what <paramref name="ask"/> answers, which is then held. Failures are not held. The same question at the same time is asked once.</summary>
    Task<Result<string>> Run(AnswerKey key, Func<CancellationToken, Task<Result<string>>> ask, CancellationToken stop = default);
}

/// <summary>What an answer is held under: the person, the prompt and its version, and a digest of everything else (server, model, shape, values, texts). Tells nothing of what was written.</summary>
public sealed record AnswerKey(string UserId, string Prompt, int Version, string Digest);
