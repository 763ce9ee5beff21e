using Jams.Domain.Mail.Reading;

namespace Jams.Web.Mail;

/// <summary>The mail room as it is shown: its panels, and the address it was asked for with.</summary>
/// <param name="Query">The address.</param>
/// <param name="Panel">The folders.</param>
/// <param name="List">The list; empty when the search cannot be read.</param>
/// <param name="Wrong">What is wrong with the search, for the person to read.</param>
/// <param name="Open">The open thread, if any.</param>
/// <param name="PriorityFirst">Whether this list begins with what matters.</param>
public sealed record RoomView(MailRoomQuery Query, MailPanel Panel, MailListPage List, string? Wrong, ThreadView? Open, bool PriorityFirst)
{
    /// <summary>The open thread's number in the list, from 1; null when it is not on this page.</summary>
    public int? Position
    {
        get
        {
            for (var i = 0; i < List.Rows.Count && Open is not null; i++)
                if (List.Rows[i].Id == Open.Thread.Id)
                    return (Query.Page - 1) * SeeMailList.PageSize + i + 1;
            return null;
        }
    }
}
