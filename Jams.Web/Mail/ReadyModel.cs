using Jams.Domain.Mail.Writing;

namespace Jams.Web.Mail;

/// <summary>What can be put into an answer: own texts, and whether a model can be asked.</summary>
public sealed record ReadyModel(IReadOnlyList<OwnReply> Own, bool CanAsk);
