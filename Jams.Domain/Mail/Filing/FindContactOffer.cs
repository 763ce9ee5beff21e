using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Looks whether the sender of a mail could be added to the application as a contact.</summary>
public sealed class FindContactOffer(Owned<Contact> contacts)
{
    /// <summary>Null when the sender is no person, is a contact of the application already, or the mail is the person's own.</summary>
    public async Task<ContactOffer?> Run(MailMessage message, JobApplication application, CancellationToken stop = default)
    {
        if (message.IsOwn || ContactOffer.Of(message.From.Name, message.From.Address, application.CompanyName) is not { } offer)
            return null;
        return await Known(message.UserId, offer, stop) is { } contact && application.ContactIds.Contains(contact.Id) ? null : offer;
    }

    /// <summary>The contact with this address, if there is one.</summary>
    internal async Task<Contact?> Known(string userId, ContactOffer offer, CancellationToken stop)
    {
        var address = offer.Address;
        return await contacts.Find(userId, new Query<Contact>(x => x.Addresses.Contains(address)).Take(1), stop) is [var known] ? known : null;
    }
}
