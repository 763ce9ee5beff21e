namespace Jams.Domain.Admin;

/// <summary>Identity providers people can sign in with.</summary>
public enum SignInProvider
{
    /// <summary>Google accounts.</summary>
    Google,
    /// <summary>LinkedIn accounts.</summary>
    LinkedIn,
}
