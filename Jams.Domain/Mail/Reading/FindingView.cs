using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Reading;

/// <summary>What the program believes of a thread and why, as its page shows it.</summary>
public sealed record FindingView
{
    /// <summary>What it is taken for.</summary>
    public required MailCategory Category { get; init; }

    /// <summary>How sure that is, from 0 to 1; null when the person said so.</summary>
    public double? Confidence { get; init; }

    /// <summary>The words it follows from, as they stand in the mail; they are marked in the text too.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>The language of the words, as a BCP 47 tag, if known.</summary>
    public string? Language { get; init; }

    /// <summary>More of the why: an English sentence, the key of its translation, places filled from <see cref="ReasonArgs"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What fills the places of the reason.</summary>
    public IReadOnlyList<string> ReasonArgs { get; init; } = [];

    /// <summary>The company, as the person calls it or as the mail does.</summary>
    public string? Company { get; init; }

    /// <summary>The application it is linked to: id and role.</summary>
    public (string Id, string Role)? Application { get; init; }

    /// <summary>When it is about a time: that time in the mail's own words.</summary>
    public string? When { get; init; }

    /// <summary>What filing found of the mail that counts, with what was asked and done because of it; null where nothing files.</summary>
    public FiledView? Filed { get; init; }

    /// <summary>The page on which category and application are changed; null = they cannot be.</summary>
    public string? ChangeUrl { get; init; }

    /// <summary>What was done because of it, as a sentence like <see cref="Reason"/>; null = nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What fills the places of <see cref="Done"/>.</summary>
    public IReadOnlyList<string> DoneArgs { get; init; } = [];

    /// <summary>The address that takes it back when posted to; null = nothing to take back.</summary>
    public string? UndoUrl { get; init; }
}

/// <summary>Tells the page of a thread what is believed of it.</summary>
public interface ISeeFindings
{
    /// <summary>The finding that counts for this thread, or null when there is none. <paramref name="mails"/> are its mails, oldest first.</summary>
    Task<FindingView?> Of(MailThread thread, IReadOnlyList<MailMessage> mails, CancellationToken stop = default);
}
