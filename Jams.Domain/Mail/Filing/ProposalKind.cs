namespace Jams.Domain.Mail.Filing;

/// <summary>What a proposal asks.</summary>
public enum ProposalKind
{
    /// <summary>Whether an application goes to another stage.</summary>
    Move,
    /// <summary>Which of several applications a mail is about.</summary>
    Choose,
    /// <summary>Whether an application that is not known yet is added.</summary>
    Add,
}

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>It waits for the person.</summary>
    Open,
    /// <summary>It was carried out, by the person or at once.</summary>
    Applied,
    /// <summary>The person said no.</summary>
    Dismissed,
    /// <summary>It was carried out and taken back; the same mail does not do it again.</summary>
    Undone,
    /// <summary>Something else made it needless: another answer about the mail, or the application moved on.</summary>
    Overtaken,
}
