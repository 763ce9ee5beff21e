using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>Which addresses belong together.</summary>
internal static class Organisation
{
    /// <summary>The domain that its owner registered ("mail.firm.co.uk" → "firm.co.uk"), because colleagues share it; at providers for everybody the address itself.</summary>
    public static string Of(string address)
    {
        var whole = MailAccount.KeyOf(address);
        var domain = whole[(whole.LastIndexOf('@') + 1)..];
        if (domain.Length == 0 || domain.Length == whole.Length || KnownProviders.IsForEverybody(domain))
            return whole;
        var labels = domain.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var taken = labels is [.., { Length: <= 3 }, { Length: 2 }] ? 3 : 2;
        return string.Join('.', labels.TakeLast(taken));
    }
}
