using System.Buffers.Text;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

public sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(passkey.CredentialId);
        var stored = await ById(id, cancellationToken);
        if (stored is null)
        {
            var made = Passkey.Register(user.Id, id, passkey.PublicKey, passkey.Transports ?? [], passkey.IsUserVerified, passkey.IsBackupEligible, passkey.Name ?? "", passkey.CreatedAt);
            made.Begin(passkey.SignCount, passkey.IsBackedUp);
            Must(await passkeys.Insert(made, cancellationToken));
            return;
        }
        if (stored.UserId != user.Id)
            throw new InvalidOperationException("This passkey belongs to another account.");
        stored.Rename(passkey.Name);
        stored.Use(passkey.SignCount, passkey.IsBackedUp, clock.GetUtcNow());
        Must(await passkeys.Replace(stored, cancellationToken));
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await passkeys.Find(new Query<Passkey>(passkey => passkey.UserId == user.Id), cancellationToken)).Select(Told)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await ById(Base64Url.EncodeToString(credentialId), cancellationToken) is { } found ? await accounts.Get(found.UserId, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await ById(Base64Url.EncodeToString(credentialId), cancellationToken) is { } found && found.UserId == user.Id ? Told(found) : null;

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        await passkeys.DeleteAll(passkey => passkey.UserId == user.Id && passkey.CredentialId == id, cancellationToken);
    }

    private Task<Passkey?> ById(string credentialId, CancellationToken stop) => passkeys.FindOne(passkey => passkey.CredentialId == credentialId, stop);

    /// <summary>The attestation is not kept: which model of device a person has is nobody's business.</summary>
    private static UserPasskeyInfo Told(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.CredentialId), passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, [.. passkey.Transports],
        passkey.Verified, passkey.BackupEligible, passkey.BackedUp, attestationObject: [], clientDataJson: [])
    { Name = passkey.Name };

    private static void Must(Domain.Result done)
    {
        if (done.Failure is { } lost)
            throw new InvalidOperationException($"The passkey was not stored: {lost}");
    }
}
