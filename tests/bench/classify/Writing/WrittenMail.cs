using Jams.Domain.Mail.Findings;

namespace Jams.Classify.Writing;

/// <summary>A mail with what is true of it.</summary>
/// <param name="Bytes">The MIME message.</param>
/// <param name="Category">What it means.</param>
/// <param name="Set">The phrase set that wrote it.</param>
/// <param name="Style">The style that dressed it.</param>
/// <param name="Scene">The facts; only those that were said can be read.</param>
internal sealed record WrittenMail(byte[] Bytes, MailCategory Category, PhraseSet Set, Style Style, Scene Scene);
