using Jams.Domain.Mail.Writing;

namespace Jams.Web.Mail;

/// <summary>What the form of a mail sends.</summary>
public sealed record WriteInput
{
    public string? Id { get; init; }

    /// <summary>The revision the page began from, and the window it was typed in.</summary>
    public int Revision { get; init; }
    public string? Window { get; init; }
    public DraftKind Kind { get; init; }
    public string? AnswersId { get; init; }
    public string? AccountId { get; init; }
    public string? To { get; init; }
    public string? Cc { get; init; }
    public string? Bcc { get; init; }
    public string? Subject { get; init; }
    public string? Text { get; init; }
    public bool Quotes { get; init; }

    /// <summary>A ready answer of the person's own, and what a model should say.</summary>
    public string? Own { get; init; }
    public string? Wish { get; init; }

    /// <summary>When it should go.</summary>
    public DateOnly? On { get; init; }
    public TimeOnly? At { get; init; }

    public DraftEntry Entry => new(Id ?? "", Revision, Window ?? "", Kind, AnswersId, Content);

    public DraftText Content => new(AccountId ?? "", To ?? "", Cc ?? "", Bcc ?? "", Subject ?? "", Text ?? "", Quotes);

    public static WriteInput Of(Draft draft) => new()
    {
        Id = draft.Id, Revision = draft.Revision, Window = Jams.Domain.Storage.Document.NewId(), Kind = draft.Kind, AnswersId = draft.AnswersId, AccountId = draft.AccountId,
        To = draft.Content.To, Cc = draft.Content.Cc, Bcc = draft.Content.Bcc, Subject = draft.Content.Subject, Text = draft.Content.Text, Quotes = draft.Content.Quotes,
    };
}
