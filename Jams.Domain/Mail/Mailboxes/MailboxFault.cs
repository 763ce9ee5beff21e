using System.Diagnostics.CodeAnalysis;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A provider broke off in the middle: the failure for the owner, whether trying again can help, and when the provider wants to be asked again (UTC), if it said so.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class MailboxFault(Failure failure, bool isFinal = false, DateTimeOffset? retryAt = null, Exception? inner = null) : Exception(failure.ToString(), inner)
{
    /// <summary>The sentence for the owner.</summary>
    public Failure Failure { get; } = failure;

    /// <summary>Whether only the owner can mend it (RFC 6749's <c>invalid_grant</c>, a refused password).</summary>
    public bool IsFinal { get; } = isFinal;

    /// <summary>Not before this (UTC).</summary>
    public DateTimeOffset? RetryAt { get; } = retryAt;

    /// <summary>Whether the provider may have done what was asked although it did not say so: then asking again could do it twice.</summary>
    public bool MayBeDone { get; init; }

    /// <summary>The same fault, of something that may be done already.</summary>
    public MailboxFault AfterHandOver() => new(Failure, IsFinal, RetryAt, this) { MayBeDone = true };
}
