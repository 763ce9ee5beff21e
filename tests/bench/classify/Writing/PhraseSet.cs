using Jams.Domain.Mail.Findings;

namespace Jams.Classify.Writing;

/// <summary>The phrases of one kind of writer for one kind of mail.</summary>
internal sealed record PhraseSet(string Name, string Language, Grammar Grammar)
{
    public MailCategory Category { get; } = MailCategories.Named(Grammar.Head["category"]) ?? throw new InvalidDataException($"{Name}: {Grammar.Head["category"]}");

    /// <summary>Who sends such mail: see <see cref="Styles"/>.</summary>
    public string Systems { get; } = Grammar.Head.GetValueOrDefault("systems", "any");

    public bool MayInvite => Grammar.Head.ContainsKey("ics");

    public bool AttachesOffer => Grammar.Head.ContainsKey("attach");
}
