using System.Globalization;
using Ventanilla.Benchmarks.Purges;
using Ventanilla.Benchmarks.Times;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["times", .. var portals]:
        return await TimesBench.Run(portals) ? 0 : 2;
    case ["purge"]:
        await PurgeBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("There is no such benchmark: say times or purge.");
        return 2;
}
