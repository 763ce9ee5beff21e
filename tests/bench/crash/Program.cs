using System.Globalization;
using Jams.Crash;

switch (args)
{
    case ["throughput"]:
        var folder = Directory.CreateTempSubdirectory("jams-throughput-").FullName;
        var code = await Throughput.Run(folder);
        Directory.Delete(folder, recursive: true);
        return code;
    case ["crash", .. var more]:
        return await Killer.Run(more is [var kills] ? int.Parse(kills, CultureInfo.InvariantCulture) : 200);
    case ["write", var store, var epoch]:
        return await Writer.Run(store, epoch);
    default:
        Console.Error.WriteLine("Usage: throughput | crash [KILLS]");
        return 2;
}
