using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Reads a contact, changes it, and stores it; when somebody else was faster it is read and changed again. For steps that make sense whatever else changed, not for forms.</summary>
public sealed class ChangeContact(Owned<Contact> contacts)
{
    private const int Tries = 8;

    /// <summary>Returns the contact as stored. Fails when there is none, with what <paramref name="change"/> refuses, or after eight lost races.</summary>
    public async Task<Result<Contact>> Run(string userId, string id, Func<Contact, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await contacts.Get(userId, id, stop) is not { } contact)
                return ContactFailures.NotFound;
            if (change(contact) is { Failure: { } refused })
                return refused;
            var stored = await contacts.Replace(userId, contact, stop);
            if (stored.IsOk)
                return contact;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
