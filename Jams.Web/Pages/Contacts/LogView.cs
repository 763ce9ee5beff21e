using Jams.Domain.Contacts;

namespace Jams.Web.Pages.Contacts;

/// <summary>The times in touch with the form for another one.</summary>
/// <param name="Sheet">The contact.</param>
/// <param name="Input">What is typed.</param>
public sealed record LogView(ContactSheet Sheet, LogInput Input);
