namespace Jams.Domain.Mail.Findings;

/// <summary>What a calendar part wants (METHOD, RFC 5546, section 1.4).</summary>
public enum InvitationMethod
{
    /// <summary>An event without a question, or a method that is none of these.</summary>
    Publish,
    /// <summary>Invites, or changes an invitation.</summary>
    Request,
    /// <summary>Answers an invitation.</summary>
    Reply,
    /// <summary>Calls the event off.</summary>
    Cancel,
}
