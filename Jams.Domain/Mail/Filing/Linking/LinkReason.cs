namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>What told which application a mail is about.</summary>
public enum LinkReason
{
    /// <summary>Nothing did.</summary>
    None,
    /// <summary>Its conversation belongs to the application.</summary>
    Thread,
    /// <summary>It answers a mail of the application.</summary>
    Reference,
    /// <summary>Somebody wrote who belongs to the application.</summary>
    Contact,
    /// <summary>The firm's name, with the role, the days and the state of the person's applications there.</summary>
    Company,
    /// <summary>The role alone; the firm is not named.</summary>
    Role,
    /// <summary>The person said so.</summary>
    Person,
}
