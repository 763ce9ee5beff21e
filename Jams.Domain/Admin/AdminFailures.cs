namespace Jams.Domain.Admin;

/// <summary>What can be expected to go wrong in the admin's room.</summary>
public static class AdminFailures
{
    /// <summary>No name of a host.</summary>
    public static Failure Host { get; } = Failure.Invalid("Please give the name of a mail server, such as smtp.example.org.").For("Host");

    /// <summary>No port.</summary>
    public static Failure Port { get; } = Failure.Invalid("A port is a number from 1 to 65535. Mail servers usually take mail on 587 or 465.").For("Port");

    /// <summary>None of the encryptions offered.</summary>
    public static Failure Security { get; } = Failure.Invalid("Please choose one of the encryptions in the list.").For("Security");

    /// <summary>No sender's address.</summary>
    public static Failure From { get; } = Failure.Invalid("This is not an e-mail address. It should look like jams@example.org.").For("From");

    /// <summary>A user without a password.</summary>
    public static Failure Password { get; } = Failure.Invalid("Please enter the password as well. It is needed again when the host or the user changes.").For("Password");

    /// <summary>A client without a secret.</summary>
    public static Failure ClientSecret { get; } = Failure.Invalid("Please enter the client secret as well. It is needed again when the client changes.").For("Secret");

    /// <summary>No address this server could be reached at.</summary>
    public static Failure PublicAddress { get; } = Failure.Invalid("This is not an address of a server. It should look like https://jams.example.org, without a path.").For("PublicAddress");

    /// <summary>None of the choices.</summary>
    public static Failure Registration { get; } = Failure.Invalid("Please choose one of the three.").For("Registration");

    /// <summary>There is no such job.</summary>
    public static Failure NoJob { get; } = Failure.NotFound("This server has no such job.");

    /// <summary>The job is running.</summary>
    public static Failure JobRuns { get; } = Failure.Conflict("This job is running just now. Look again in a minute.");

    /// <summary>There is no such account.</summary>
    public static Failure NoAccount { get; } = Failure.NotFound("There is no such account.");

    /// <summary>An admin on themselves.</summary>
    public static Failure Yourself { get; } = Failure.Conflict("You cannot do this to your own account. Ask another admin.");

    /// <summary>Somebody has to run the server.</summary>
    public static Failure LastAdmin { get; } = Failure.Conflict("Somebody has to run this server. Make somebody else admin first.");

    /// <summary>The account is confirmed.</summary>
    public static Failure Confirmed { get; } = Failure.Conflict("This address is confirmed already; no link is needed.");

    /// <summary>Nobody has proved that the address is theirs.</summary>
    public static Failure Unconfirmed { get; } = Failure.Conflict("This address is not confirmed yet. The person has to open the link in the mail first.");

    /// <summary>Nobody can be invited while nobody may sign up.</summary>
    public static Failure Closed { get; } = Failure.Conflict("This server takes no new accounts. Open registration, or by invitation, in the settings first.");

    /// <summary>There is no such invitation.</summary>
    public static Failure NoInvitation { get; } = Failure.NotFound("This invitation is not there any more. It was taken up or withdrawn.");
}
