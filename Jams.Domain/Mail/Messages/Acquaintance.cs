namespace Jams.Domain.Mail.Messages;

/// <summary>
/// Whether one mail may join the thread of another that it refers to. Anybody can write any reference into a mail; in a thread it would be taken for part of a conversation the person trusts
/// and could move their application. So a stranger to the conversation stays outside of it, even if the reference is right.
/// </summary>
internal sealed class Acquaintance(Func<string, bool> isOwn)
{
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// May <paramref name="answer"/> stand in the thread of the mail it refers to? The person's own may, and answers to the person's own mail (its id is known only to who got it);
    /// others if their address, or their firm's domain, was in that mail already.
    /// </summary>
    public bool MayAnswer(MailMessage answer, MailMessage to) => answer.IsOwn || to.IsOwn || Knows(to, answer.From.Address);

    /// <summary>May two mails that refer to the same third one stand together? If they come from the same firm, or one is the person's own and names the sender of the other.</summary>
    public bool MayStandTogether(MailMessage one, MailMessage other) => (one.IsOwn, other.IsOwn) switch
    {
        (true, true) => true,
        (true, false) => Knows(one, other.From.Address),
        (false, true) => Knows(other, one.From.Address),
        _ => one.From.Address.Length > 0 && Organisation.Of(one.From.Address) == Organisation.Of(other.From.Address),
    };

    private bool Knows(MailMessage mail, string address)
    {
        if (address.Length == 0)
            return false;
        if (!_known.TryGetValue(mail.Id, out var known))
            _known[mail.Id] = known = [.. mail.To.Concat(mail.Cc).Prepend(mail.From).Where(party => party.Address.Length > 0 && !isOwn(party.Address)).Select(party => Organisation.Of(party.Address))];
        return known.Contains(Organisation.Of(address));
    }
}
