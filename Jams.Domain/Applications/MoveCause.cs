using Jams.Domain.Mail.Filing;

namespace Jams.Domain.Applications;

/// <summary>Who or what moves an application, and why; it stands in the timeline with the move.</summary>
/// <param name="By">Who or what does it.</param>
/// <param name="Why">The words it was read from.</param>
/// <param name="Subject">The mail or event that says so.</param>
/// <param name="Mail">For a mail, what it was taken for.</param>
/// <param name="Unless">Refuses when the application, as it is at that very moment, must not be moved; null = it may.</param>
public sealed record MoveCause(DoneBy By, string? Why, SubjectReference? Subject, MailMark? Mail, Func<JobApplication, Result>? Unless = null);
