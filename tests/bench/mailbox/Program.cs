using System.Globalization;
using Jams.MailBench;

var mails = args is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
switch (args.FirstOrDefault())
{
    case "ingest":
        await Ingest.Run(Math.Min(mails, 500));
        await Ingest.Run(mails);
        return 0;
    case "imap":
        return await FirstReading.Run(mails);
    default:
        Console.Error.WriteLine("Usage: ingest [MAILS] | imap [MAILS]");
        return 2;
}
