namespace Jams.Web.Pages.Contacts;

/// <summary>The fields of a contact's form.</summary>
/// <param name="Input">What is typed.</param>
/// <param name="Stored">What another window has saved meanwhile, to compare with; null as a rule.</param>
public sealed record FieldsView(ContactInput Input, ContactInput? Stored = null);
