using System.Globalization;
using Jams.Classify;

switch (args)
{
    case ["generate", var folder, .. var more]:
        return Generate.Run(folder, more is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 2_000);
    case ["train", .. var more]:
        return Train.Run(more is [var to, ..] ? to : "Jams.Domain/Mail/Findings/Model/mail.bin");
    case ["evaluate", var part, .. var more]:
        return Evaluate.Run(part, more is ["--explain", ..]);
    case ["speed", .. var rest]:
        return Speed.Run(rest is [var mails, ..] ? int.Parse(mails, CultureInfo.InvariantCulture) : 3_000);
    default:
        Console.Error.WriteLine("Usage: generate FOLDER [COUNT] | train [MODEL] | evaluate held|written|FOLDER [--explain] | speed [COUNT]");
        return 2;
}
