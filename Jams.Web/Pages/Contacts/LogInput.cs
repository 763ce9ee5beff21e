using Jams.Domain.Contacts;

namespace Jams.Web.Pages.Contacts;

/// <summary>A time in touch as it is typed.</summary>
public sealed class LogInput
{
    public TouchKind Kind { get; set; }
    public DateOnly? On { get; set; }
    public string? Note { get; set; }
}
