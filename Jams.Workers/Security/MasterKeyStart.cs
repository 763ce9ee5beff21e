using System.Xml.Linq;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Security;

/// <summary>Proves at start that the master key is the one this store was sealed with; after a change of the key, wraps the key ring anew.</summary>
public sealed class MasterKeyStart(IMasterKey master, IDocuments<MasterKeyCheck> checks, IDocuments<RingKey> ring, ILogger<MasterKeyStart> log)
{
    public async Task Run(CancellationToken stop = default)
    {
        var check = await checks.Get(MasterKeyCheck.OnlyId, stop);
        master.Prepare(firstStart: check is null);
        check ??= await Made(stop);
        var wrapped = Convert.FromBase64String(check.Wrapped);
        if (master.Unwrap(wrapped) is null)
            throw new StorageUnavailable(
                "The master key is not the one that the stored data was sealed with. Nothing was changed. Set JAMS_MASTER_KEY (or put back the file master.key) to the right key; to change the key, give the old one in JAMS_MASTER_KEY_PREVIOUS.");
        if (!master.IsCurrent(wrapped))
            await Rewrap(check, stop);
    }

    private async Task<MasterKeyCheck> Made(CancellationToken stop)
    {
        var check = MasterKeyCheck.Of(Convert.ToBase64String(master.Wrap("jams"u8)));
        if ((await checks.Insert(check, stop)).IsOk)
            return check;
        // Another machine was faster; its check is the one to stand.
        return await checks.Get(MasterKeyCheck.OnlyId, stop) ?? throw new InvalidOperationException("The master key check vanished.");
    }

    /// <summary>The check comes last: if this is interrupted, the next start does it again.</summary>
    private async Task Rewrap(MasterKeyCheck check, CancellationToken stop)
    {
        foreach (var key in await ring.Find(new Query<RingKey>(_ => true), stop))
        {
            var xml = XElement.Parse(key.Xml);
            foreach (var secret in xml.Descendants(MasterKeyXml.Wrapped))
                secret.Value = Convert.ToBase64String(master.Wrap(MasterKeyXml.Open(master, secret.Value)));
            key.Rewrap(xml.ToString(SaveOptions.DisableFormatting));
            await ring.Replace(key, stop);
        }
        check.Rewrap(Convert.ToBase64String(master.Wrap("jams"u8)));
        await checks.Replace(check, stop);
        log.LogInformation("The key ring is now wrapped by the new master key; JAMS_MASTER_KEY_PREVIOUS is no longer needed.");
    }
}
