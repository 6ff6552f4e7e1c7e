using System.Globalization;
using Ventanilla.Benchmarks.Mail;
using Ventanilla.Benchmarks.Times;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["times", .. var portals]:
        return await TimesBench.Run(portals) ? 0 : 2;
    case ["mail", .. var count]:
        return await MailBench.Run(count) ? 0 : 2;
    default:
        Console.Error.WriteLine("There is no such benchmark: say times or mail.");
        return 2;
}
