using Jams.Domain.Applications;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>An application that a mail may be about, and what speaks for it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Weight">How clearly the mail names its company.</param>
/// <param name="ByContact">Whether the sender is one of its contacts.</param>
/// <param name="ByReference">Whether the mail answers one of its mails.</param>
public sealed record LinkCandidate(JobApplication Application, NameWeight Weight, bool ByContact = false, bool ByReference = false);
