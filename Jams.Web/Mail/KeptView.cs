using Jams.Domain.Mail.Writing;

namespace Jams.Web.Mail;

/// <summary>How the draft on a page is kept: what the page has to send along the next time, and what it says.</summary>
public sealed record KeptView(string Id, int Revision, string Window, string Says, bool IsWrong)
{
    public static KeptView Of(WriteInput input) => new(input.Id ?? "", input.Revision, input.Window ?? "", "", false);

    public static KeptView Of(Draft draft, string? window, string says, bool isWrong = false) => new(draft.Id, draft.Revision, window ?? "", says, isWrong);
}
