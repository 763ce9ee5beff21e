namespace Jams.Workers.Mail.Gmail;

/// <summary>What a page of history comes to: mails that are new or changed, and mails that are gone.</summary>
internal sealed record GmailChanges(IReadOnlyList<string> Touched, IReadOnlyList<string> Gone)
{
    public static GmailChanges Of(IReadOnlyList<GmailEvent> events)
    {
        // In the order of things, so that what came and went again is only gone.
        var touched = new List<string>();
        var gone = new List<string>();
        foreach (var happened in events)
        {
            foreach (var mail in Mails(happened.MessagesAdded).Where(mail => GmailFolders.IsMail(mail.LabelIds)))
                touched.Add(mail.Id);
            foreach (var mail in Mails(happened.LabelsAdded).Concat(Mails(happened.LabelsRemoved)).Where(mail => GmailFolders.IsMail(mail.LabelIds)))
                touched.Add(mail.Id);
            foreach (var mail in Mails(happened.MessagesDeleted))
            {
                touched.RemoveAll(id => id == mail.Id);
                gone.Add(mail.Id);
            }
        }
        return new GmailChanges([.. touched.Distinct()], [.. gone.Distinct()]);
    }

    private static IEnumerable<GmailKey> Mails(IReadOnlyList<GmailTouched>? touched) => (touched ?? []).Select(one => one.Message).OfType<GmailKey>();
}
