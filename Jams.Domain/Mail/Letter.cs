namespace Jams.Domain.Mail;

/// <summary>The words of a mail the server writes.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole text, the link included.</param>
/// <param name="Html">The same for programs that show HTML; may be empty.</param>
/// <param name="Link">The link it is about, so that an admin can pass it on where the server cannot send mail.</param>
public sealed record Letter(string Subject, string Text, string Html = "", string? Link = null);
