namespace Jams.Domain.Mail.Messages;

/// <summary>Mails that belong together: threads that were there, with the mails they have, and the mails that come to them.</summary>
internal sealed record ThreadGroup(IReadOnlyList<string> ThreadIds, IReadOnlyList<MailMessage> Stored, IReadOnlyList<Arrival> Arrivals);

/// <summary>
/// Finds which mails belong together by what they refer to (after JWZ's threading, without its guesses by subject). Whether two mails are tied depends on these two alone,
/// so the outcome does not depend on the order in which mails arrive, until a thread is full.
/// </summary>
internal sealed class ThreadGroups
{
    private readonly List<MailMessage> _mails;
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _leads;
    private readonly int[] _sizes;
    private readonly Acquaintance _acquaintance;

    private ThreadGroups(IReadOnlyList<MailMessage> stored, IReadOnlyList<Arrival> arrivals, Acquaintance acquaintance)
    {
        _mails = [.. stored, .. arrivals.Select(arrival => arrival.Message)];
        _numbers = _mails.Select((mail, number) => (mail.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        _leads = [.. Enumerable.Range(0, _mails.Count)];
        _sizes = [.. Enumerable.Repeat(1, _mails.Count)];
        _acquaintance = acquaintance;
    }

    /// <summary><paramref name="stored"/>: all mails of all threads that may be concerned; <paramref name="links"/>: who of them refers to what.</summary>
    public static IReadOnlyList<ThreadGroup> Of(IReadOnlyList<MailMessage> stored, IReadOnlyList<MailLink> links, IReadOnlyList<Arrival> arrivals, Func<string, bool> isOwn)
    {
        var groups = new ThreadGroups(stored, arrivals, new Acquaintance(isOwn));
        foreach (var thread in stored.GroupBy(mail => mail.ThreadId))
            foreach (var mail in thread.Skip(1))
                groups.Tie(groups._numbers[thread.First().Id], groups._numbers[mail.Id], most: int.MaxValue);
        groups.TieAll(links, arrivals);
        return groups.Found(stored, arrivals);
    }

    private void TieAll(IReadOnlyList<MailLink> links, IReadOnlyList<Arrival> arrivals)
    {
        var named = _mails.ToLookup(mail => mail.MessageIdKey, mail => _numbers[mail.Id]);
        var referring = links.Where(link => _numbers.ContainsKey(link.MessageId)).Select(link => (link.Key, Number: _numbers[link.MessageId]))
            .Concat(arrivals.SelectMany(arrival => arrival.References.Select(key => (Key: key, Number: _numbers[arrival.Message.Id]))))
            .ToLookup(pair => pair.Key, pair => pair.Number);
        foreach (var arrival in arrivals)
        {
            var mail = _numbers[arrival.Message.Id];
            foreach (var same in named[arrival.Message.MessageIdKey])
                TieIf(mail, same, (one, other) => one.From.Address.Equals(other.From.Address, StringComparison.OrdinalIgnoreCase));
            foreach (var answer in referring[arrival.Message.MessageIdKey])
                TieIf(answer, mail, _acquaintance.MayAnswer);
            foreach (var key in arrival.References)
            {
                foreach (var named1 in named[key])
                    TieIf(mail, named1, _acquaintance.MayAnswer);
                foreach (var sibling in referring[key])
                    TieIf(mail, sibling, _acquaintance.MayStandTogether);
            }
        }
    }

    private IReadOnlyList<ThreadGroup> Found(IReadOnlyList<MailMessage> stored, IReadOnlyList<Arrival> arrivals)
    {
        var mails = stored.ToLookup(mail => Lead(_numbers[mail.Id]));
        return [.. arrivals.GroupBy(arrival => Lead(_numbers[arrival.Message.Id]))
            .Select(group => new ThreadGroup([.. mails[group.Key].Select(mail => mail.ThreadId).Distinct()], [.. mails[group.Key]], [.. group]))];
    }

    private void TieIf(int one, int other, Func<MailMessage, MailMessage, bool> belong)
    {
        if (Lead(one) != Lead(other) && belong(_mails[one], _mails[other]))
            Tie(one, other, MailThread.MessagesLimit);
    }

    private void Tie(int one, int other, int most)
    {
        var (first, second) = (Lead(one), Lead(other));
        if (first == second || _sizes[first] + _sizes[second] > most)
            return;
        _leads[second] = first;
        _sizes[first] += _sizes[second];
    }

    private int Lead(int number)
    {
        while (_leads[number] != number)
            number = _leads[number] = _leads[_leads[number]];
        return number;
    }
}
