using System.Globalization;
using Ventanilla.Benchmarks.Times;
using Ventanilla.Benchmarks.Wakes;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["times", .. var portals]:
        return await TimesBench.Run(portals) ? 0 : 2;
    case ["wakes"]:
        await WakesBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("There is no such benchmark: say times or wakes.");
        return 2;
}
