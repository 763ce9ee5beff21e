using Jams.Domain.Mail.Findings;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Learns from a person that a mail is of a category.</summary>
public sealed class LearnCategory(Owned<PersonalCorrections> corrections)
{
    /// <summary>Two corrections at once are both learned.</summary>
    public async Task Run(string userId, MailText mail, MailCategory category, CancellationToken stop = default)
    {
        var made = PersonalCorrections.Of(userId);
        made.Learn(mail, category);
        if (!(await corrections.Insert(userId, made, stop)).IsOk && await corrections.Get(userId, userId, stop) is { } there)
            await corrections.Change(userId, there, one => one.Learn(mail, category), stop);
    }
}
