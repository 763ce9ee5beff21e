using Jams.Domain.Mail.Findings;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a person taught by saying what their mails are; it counts for their mail only. Its id is the person's.</summary>
[Index(nameof(UserId))]
public sealed class PersonalCorrections : OwnedDocument
{
    private PersonalCorrections() { }

    /// <summary>What was learned.</summary>
    [Protected]
    public PersonalLearning Learned { get; private set; } = PersonalLearning.None;

    /// <summary>Nothing learned yet.</summary>
    public static PersonalCorrections Of(string userId) => new() { Id = userId, UserId = userId };

    /// <summary>The person says that this mail is of this category.</summary>
    public void Learn(MailText mail, MailCategory category) => Learned = Learned.Learn(mail, category);
}
