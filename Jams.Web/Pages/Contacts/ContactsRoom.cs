using Jams.Domain.Contacts;

namespace Jams.Web.Pages.Contacts;

/// <summary>The people somebody has to do with in their search.</summary>
public static class ContactsRoom
{
    public static void AddContactsRoom(this WebApplicationBuilder builder) => builder.Services.AddContacts();
}
