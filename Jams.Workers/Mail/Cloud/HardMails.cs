using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Cloud;

/// <summary>
/// Mails that a provider lists but cannot hand over while it hands over others. They keep nobody waiting: each reading tries them again, and after <see cref="Tries"/> readings they are
/// handed over without their bytes, so that they are seen to be missing. When nothing could be had it is the provider's trouble, and no try counts.
/// </summary>
internal sealed class HardMails(IReadOnlyDictionary<string, int> before)
{
    private const int Tries = 3;
    private const int MostInARow = 3;

    private readonly Dictionary<string, int> _waiting = new(before);
    private MailboxFault? _fault;
    private int _failed;
    private bool _hadAny;

    /// <summary>Those that wait, with the tries so far.</summary>
    public IReadOnlyDictionary<string, int> Waiting => new Dictionary<string, int>(_waiting);

    /// <summary>The provider's trouble, if nothing could be had at all.</summary>
    public MailboxFault? Fault => _hadAny ? null : _fault;

    /// <summary>This one is here, or gone for good.</summary>
    public void Had(string id)
    {
        lock (_waiting)
        {
            _hadAny = true;
            _failed = 0;
            _waiting.Remove(id);
        }
    }

    /// <summary>This one could not be had. False when so many failed, one after the other, that it is not the mails' fault.</summary>
    public bool Failed(string id, MailboxFault fault)
    {
        lock (_waiting)
        {
            _fault = fault;
            _waiting.TryAdd(id, 0);
            return !fault.IsFinal && fault.RetryAt is null && ++_failed <= MostInARow;
        }
    }

    /// <summary>The reading is over: counts its tries and returns the ids of those that are given up.</summary>
    public IReadOnlyList<string> GiveUp()
    {
        lock (_waiting)
        {
            if (!_hadAny)
                return [];
            foreach (var id in _waiting.Keys.ToList())
                _waiting[id]++;
            var lost = _waiting.Where(pair => pair.Value >= Tries).Select(pair => pair.Key).ToList();
            lost.ForEach(id => _waiting.Remove(id));
            return lost;
        }
    }
}
