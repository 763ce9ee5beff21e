namespace Jams.Domain.Mail.Findings;

/// <summary>What a mail means for the job search of the person who received it.</summary>
public enum MailCategory
{
    /// <summary>Nothing that moves an application: ordinary mail, job alerts, news without news, the person's own mail, and whatever was not understood.</summary>
    Other,
    /// <summary>An application was received.</summary>
    ApplicationConfirmation,
    /// <summary>An interview is offered or fixed: with its time, with times to choose from, or with a link to book one.</summary>
    InterviewInvite,
    /// <summary>Somebody writes first, about a job the person has not applied for.</summary>
    RecruiterOutreach,
    /// <summary>Asks when the person is free, without an interview that is fixed already.</summary>
    AvailabilityRequest,
    /// <summary>The job is offered: an offer, its terms, a contract to sign.</summary>
    Offer,
    /// <summary>The application ends here, by their decision.</summary>
    Rejection,
    /// <summary>Wants something else of the person: a test, documents, references, a form, an answer that is overdue.</summary>
    FollowUpRequired,
}
