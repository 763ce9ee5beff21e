namespace Jams.Domain.Mail.Messages;

/// <summary>
/// What became of a batch: new mails that were stored, how many of them the person wrote, mails that were here already, mails set aside as unreadable (they are among the stored ones), mails that are gone,
/// and the threads in which something is new.
/// </summary>
public sealed record Received(int Stored, int Own, int Repeated, int Quarantined, int Gone, IReadOnlyList<string> ThreadIds);
