namespace Jams.Domain.Ai;

/// <summary>Which of the two models of a server does a piece of work.</summary>
public enum ModelStrength
{
    /// <summary>The quick, cheap one: sorting mails, answers while somebody waits.</summary>
    Fast,
    /// <summary>The thorough one: letters, preparation.</summary>
    Best,
}
