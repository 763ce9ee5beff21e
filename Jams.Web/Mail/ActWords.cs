using Jams.Domain.Mail.Reading.Acts;
using Jams.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>Says what was done to threads.</summary>
public sealed class ActWords(PersonTime time, IStringLocalizer words)
{
    public string Of(ThreadChange what, ThreadsChanged done) => done.Changed == 0
        ? words["Nothing was changed: it is like that already."]
        : what.Act switch
        {
            ThreadAct.Archive => words.Count(done.Changed, "Archived.", "{0} threads archived."),
            ThreadAct.Done => words.Count(done.Changed, "Done and archived.", "{0} threads done and archived."),
            ThreadAct.Inbox => words.Count(done.Changed, "It is in the inbox again.", "{0} threads are in the inbox again."),
            ThreadAct.NotJunk => words.Count(done.Changed, "It is no junk and in the inbox now.", "{0} threads are no junk and in the inbox now."),
            ThreadAct.Junk => words.Count(done.Changed, "It is with the junk now.", "{0} threads are with the junk now."),
            ThreadAct.Trash => words.Count(done.Changed, "It is in the trash.", "{0} threads are in the trash."),
            ThreadAct.Forget => words.Count(done.Changed, "Deleted for good.", "{0} threads deleted for good."),
            ThreadAct.Read => words.Count(done.Changed, "Marked as read.", "{0} threads marked as read."),
            ThreadAct.Unread => words.Count(done.Changed, "Marked as unread.", "{0} threads marked as unread."),
            ThreadAct.Pin => words.Count(done.Changed, "Pinned. It stays on top of the inbox.", "{0} threads pinned. They stay on top of the inbox."),
            ThreadAct.Unpin => words.Count(done.Changed, "No longer pinned.", "{0} threads are no longer pinned."),
            ThreadAct.Snooze => words.Count(done.Changed, "It comes back {1}.", "{0} threads come back {1}.", time.Moment(what.Until!.Value)),
            ThreadAct.AddLabel => words.Count(done.Changed, "It carries the label now.", "{0} threads carry the label now."),
            _ => words.Count(done.Changed, "The label is off.", "The label is off {0} threads."),
        };
}
