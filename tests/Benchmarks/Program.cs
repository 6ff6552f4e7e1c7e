using System.Globalization;
using Ventanilla.Benchmarks.Times;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["times", .. var portals]:
        return await TimesBench.Run(portals) ? 0 : 2;
    default:
        Console.Error.WriteLine("There is no such benchmark: say times.");
        return 2;
}
