using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Says that somebody belongs to an application: a contact, or a new one of the application's company.</summary>
public sealed class AttachContact(
    ChangeApplication change, Owned<JobApplication> applications, Owned<Contact> contacts, Owned<Company> companies, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="contactId"/> names a contact, else <paramref name="name"/> and <paramref name="role"/> make one. Fails when the application or the contact does not exist, or the new name is
    /// empty or too long.
    /// </summary>
    public async Task<Result<Contact>> Run(string userId, string id, string? contactId, string? name, string? role, CancellationToken stop = default)
    {
        if (await applications.Get(userId, id, stop) is not { } application)
            return ApplicationFailures.NotFound;
        var contact = contactId is { Length: > 0 } ? await Known(userId, contactId, stop) : await New(userId, application, name, role, stop);
        if (!contact.IsOk || application.ContactIds.Contains(contact.Value.Id))
            return contact;
        var changed = await change.Run(userId, id, found =>
        {
            found.Attach(contact.Value.Id, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
        if (changed.Failure is { } failure)
            return failure;
        await timeline.Insert(userId, TimelineEntry.Of(application, TimelineKind.ContactAttached, clock.GetUtcNow(), "{0} belongs to it now", [new(contact.Value.Name)],
            subject: new(SubjectKind.Contact, contact.Value.Id)), stop);
        return contact;
    }

    private async Task<Result<Contact>> Known(string userId, string contactId, CancellationToken stop) =>
        await contacts.Get(userId, contactId, stop) is { } known ? known : ContactFailures.NotFound;

    private async Task<Result<Contact>> New(string userId, JobApplication application, string? name, string? role, CancellationToken stop)
    {
        var company = await companies.Get(userId, application.CompanyId, stop);
        var made = Contact.Add(userId, company, new ContactDetails { Name = name, Role = role }, clock.GetUtcNow());
        return made.IsOk && (await contacts.Insert(userId, made.Value, stop)).Failure is { } failure ? failure : made;
    }
}
