using Jams.Domain.Contacts;

namespace Jams.Web.Pages.Contacts;

/// <summary>A page of contacts and the address it was asked for with.</summary>
public sealed record ContactListView(ContactPage List, ContactQuery Query);
