using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Adds who wrote a mail as a contact of the application it is about.</summary>
public sealed class AddSenderAsContact(
    Owned<MailMessage> messages, Owned<MailFinding> findings, Owned<JobApplication> applications, Owned<Contact> contacts, Owned<Company> companies, FindContactOffer find, AttachContact attach, TimeProvider clock)
{
    /// <summary>A contact that has the address already is used. Fails when there is no such mail, it is about no application, or its sender is nobody who could be added.</summary>
    public async Task<Result<Contact>> Run(string userId, string messageId, CancellationToken stop = default)
    {
        if (await messages.Get(userId, messageId, stop) is not { } message || await findings.Get(userId, messageId, stop) is not { ApplicationId: { } id } || await applications.Get(userId, id, stop) is not { } application)
            return FilingFailures.NoFinding;
        if (await find.Run(message, application, stop) is not { } offer)
            return FilingFailures.NoPerson;
        var contact = await find.Known(userId, offer, stop);
        if (contact is null)
        {
            var made = Contact.Add(userId, await companies.Get(userId, application.CompanyId, stop), new ContactDetails { Name = offer.Name, Addresses = [offer.Address] }, clock.GetUtcNow());
            if (!made.IsOk || (await contacts.Insert(userId, made.Value, stop)).Failure is not null)
                return made.Failure ?? FilingFailures.NoPerson;
            contact = made.Value;
        }
        return await attach.Run(userId, id, contact.Id, null, null, stop);
    }
}
