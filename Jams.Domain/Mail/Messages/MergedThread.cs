using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>A thread that turned out to be part of another one; its id is the old thread's, so that links to it still lead somewhere. <see cref="FindThread"/> follows it.</summary>
[Index(nameof(UserId))]
public sealed class MergedThread : OwnedDocument
{
    private MergedThread() { }

    /// <summary>The thread its mails are in now.</summary>
    public string Into { get; private set; } = "";

    /// <summary>The thread with this id is part of another now.</summary>
    public static MergedThread Of(string userId, string id, string into) => new() { Id = id, UserId = userId, Into = into };

    /// <summary>That one was taken over too.</summary>
    public void Lead(string into) => Into = into;
}
