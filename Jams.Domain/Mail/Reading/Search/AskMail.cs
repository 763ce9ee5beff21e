using System.Globalization;
using Jams.Domain.Ai;

namespace Jams.Domain.Mail.Reading.Search;

/// <summary>What a model made of a question.</summary>
public sealed record AskedQuery
{
    /// <summary>The query, in the language of <see cref="ReadMailQuery"/>; empty when it is no question about mail.</summary>
    public string Query { get; init; } = "";
}

/// <summary>Turns a plain question into a query, by a language model. The model is told the question and the date, and nothing of the mail.</summary>
public sealed class AskMail(AskModel ask, FindModel find, TimeProvider clock)
{
    /// <summary>Longest question, in characters.</summary>
    public const int Limit = 300;

    /// <summary>Whether there is a model to ask for this person.</summary>
    public async Task<bool> CanAsk(string userId, CancellationToken stop = default) => (await find.Run(userId, ModelStrength.Fast, stop)).IsOk;

    /// <summary>The query. <paramref name="zone"/> is the person's. Fails as <see cref="AiFailures"/>, and when the question is too long or no question about mail.</summary>
    public async Task<Result<string>> Run(string userId, string question, TimeZoneInfo zone, CancellationToken stop = default)
    {
        var asked = question.Trim();
        if (asked.Length is 0 or > Limit)
            return SearchFailures.NoQuestion;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        var call = ModelCall.For(userId, "mail.search").With("today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).WithText("question", asked);
        var answered = await ask.Run<AskedQuery>(call, answer => ReadMailQuery.Run(answer.Query, today).Failure?.ToString(), stop);
        if (answered.Failure is { } failure)
            return failure;
        return answered.Value.Query.Trim() is { Length: > 0 } query ? Result.Of(query) : SearchFailures.NoQuestion;
    }
}
