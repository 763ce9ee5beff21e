using Microsoft.Extensions.Logging;

namespace Jams.Domain.Ai;

/// <summary>Asks a language model for a text that people read while it comes: a draft, an answer in an interview.</summary>
public sealed class StreamModel(Prompts prompts, FindModel find, OpenModel open, CloseModel close, IReachModels models, TimeProvider clock, ILogger<StreamModel> log)
{
    /// <summary>
    /// Waits for the first piece and returns the stream, to be read once and disposed. Fails as <see cref="AiFailures"/> when nothing comes. With an
    /// <paramref name="allowance"/> (see <see cref="OpenModel"/>) the call uses its model and waits for no database; closing it is then the caller's.
    /// </summary>
    public async Task<Result<ModelStream>> Run(ModelCall call, ModelAllowance? allowance = null, CancellationToken stop = default)
    {
        var prompt = prompts.Get(call.Prompt);
        var filled = prompt.Fill(call);
        if (allowance is not null)
        {
            if (allowance.UserId != call.UserId)
                throw new ArgumentException("An allowance of one person was used for another.", nameof(allowance));
            return allowance.IsUsedUp ? AiFailures.AllowanceUsed : await Begin(call, prompt, filled, allowance, null, stop);
        }
        var found = await find.Run(call.UserId, prompt.Strength, stop);
        if (found.Failure is { } none)
            return none;
        var estimate = new TokenUse(Tokens.Of([filled.Instructions, filled.Input]), prompt.AnswerTokens);
        var opened = await open.Run(call.UserId, prompt.Name, found.Value, estimate, ModelStream.Longest + TimeSpan.FromMinutes(5), stop);
        return opened.Failure is { } refused ? refused : await Begin(call, prompt, filled, opened.Value, close, stop);
    }

    private async Task<Result<ModelStream>> Begin(ModelCall call, Prompt prompt, FilledPrompt filled, ModelAllowance allowance, CloseModel? closing, CancellationToken stop)
    {
        var client = models.Chat(allowance.Route.Connection, allowance.Route.Model, allowance.Route.Reach);
        var stream = new ModelStream(client, prompt, filled, call.Patience ?? prompt.Patience, allowance, closing, clock, stop);
        var begun = false;
        try
        {
            begun = await stream.Begin();
            if (stream.Problem is { } problem)
                log.LogWarning("{Prompt} was not answered: {Problem}.", prompt.Name, problem);
            return begun ? stream : stream.Failure ?? AiFailures.BadAnswer;
        }
        finally
        {
            if (!begun)
                await stream.DisposeAsync();
        }
    }
}
