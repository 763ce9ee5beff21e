using Jams.Domain.Mail.Reading;
using Jams.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>Puts the mail room together for its pages.</summary>
public sealed class RoomAnswer(SeeMailList list, MailPanels panels, PersonTime time, IStringLocalizer words)
{
    private static readonly MailListPage Nothing = new([], 0, 1, false, new Dictionary<string, string>());

    public async Task<RoomView> Of(string userId, MailRoomQuery query, ThreadView? open, CancellationToken stop)
    {
        var panel = await panels.Of(userId, stop);
        var page = await list.Run(userId, query.Request(panel.PriorityFirst), time.Zone, stop);
        return new RoomView(
            query, panel, page.Match(_ => Nothing, found => found), page.Failure is { } failure ? words.Say(failure) : null, open,
            query.Place == MailPlace.Inbox && query.Text is null && (query.PriorityFirst ?? panel.PriorityFirst));
    }
}
