using Microsoft.Extensions.Logging;

namespace Jams.Domain.Ai;

/// <summary>
/// Asks a language model for facts a program reads. The answer is data and nothing else: JSON of the shape of a type, checked, tried once more when it is wrong, then given up.
/// A model that obeys a mail can at worst fill these properties with wrong values, so callers check them against what they know
/// (words quoted as evidence must stand in the mail), show them as text, follow no link in them and let none of them act by itself.
/// </summary>
public sealed class AskModel(Prompts prompts, FindModel find, OpenModel open, CloseModel close, IReachModels models, IRememberAnswers memory, TimeProvider clock, ILogger<AskModel> log)
{
    /// <summary>
    /// The answer as a <typeparamref name="T"/>: a record whose properties are the JSON's. <paramref name="check"/> says what else is wrong with it, in words for the model, or null.
    /// The same question of the same person is answered from memory for a while, unless the call is fresh. Fails as <see cref="AiFailures"/>.
    /// </summary>
    public async Task<Result<T>> Run<T>(ModelCall call, Func<T, string?>? check = null, CancellationToken stop = default)
    {
        var prompt = prompts.Get(call.Prompt);
        var filled = prompt.Fill(call);
        var found = await find.Run(call.UserId, prompt.Strength, stop);
        if (found.Failure is { } none)
            return none;
        var route = found.Value;
        var key = new AnswerKey(call.UserId, prompt.Name, prompt.Version, call.Digest(prompt, route.Connection.Address, route.Model, AnswerShape<T>.Rule));
        var answer = call.Fresh ? await Ask(call, prompt, filled, route, check, stop) : await memory.Run(key, asking => Ask(call, prompt, filled, route, check, asking), stop);
        if (answer.Failure is { } failure)
            return failure;
        // Held answers were checked when they came; another check may want more.
        return AnswerShape<T>.TryRead(answer.Value, check, out var value, out _) ? value : AiFailures.BadAnswer;
    }

    private async Task<Result<string>> Ask<T>(ModelCall call, Prompt prompt, FilledPrompt filled, ModelRoute route, Func<T, string?>? check, CancellationToken stop)
    {
        var patience = call.Patience ?? prompt.Patience;
        var estimate = new TokenUse(Tokens.Of([filled.Instructions, filled.Input, AnswerShape<T>.Rule]), prompt.AnswerTokens);
        var opened = await open.Run(call.UserId, prompt.Name, route, estimate, patience + TimeSpan.FromMinutes(5), stop);
        if (opened.Failure is { } refused)
            return refused;
        using var client = models.Chat(route.Connection, route.Model, route.Reach);
        var exchange = new ModelExchange<T>(client, prompt, filled, check);
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        var began = clock.GetTimestamp();
        try
        {
            return await exchange.Run(either.Token);
        }
        catch (ModelFault fault)
        {
            log.LogWarning("{Prompt} was not answered: {Problem}.", prompt.Name, fault.Problem);
            return AiFailures.Of(fault.Problem, fault.RetryAfter);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("{Prompt} was not answered: {Problem}.", prompt.Name, ModelProblem.TimedOut);
            return AiFailures.TimedOut;
        }
        finally
        {
            if (exchange.Used != default)
                opened.Value.Spend(exchange.Used);
            log.LogDebug("{Prompt} took {Milliseconds} ms, {In} tokens in, {Out} out.", prompt.Name, (long)clock.GetElapsedTime(began).TotalMilliseconds, exchange.Used.In, exchange.Used.Out);
            await close.Run(opened.Value);
        }
    }
}
