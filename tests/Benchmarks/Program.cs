using System.Globalization;
using Ventanilla.Benchmarks.Chain;
using Ventanilla.Benchmarks.Dashboards;
using Ventanilla.Benchmarks.Import;
using Ventanilla.Benchmarks.Inbox;
using Ventanilla.Benchmarks.Journeys;
using Ventanilla.Benchmarks.Mail;
using Ventanilla.Benchmarks.Purges;
using Ventanilla.Benchmarks.Times;
using Ventanilla.Benchmarks.Wakes;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["dashboard"]:
        await DashboardBench.Run();
        return 0;
    case ["import"]:
        await ImportBench.Run();
        return 0;
    case ["inbox", .. var many]:
        return await InboxBench.Run(many) ? 0 : 2;
    case ["import-run"]:
        await ImportRunBench.Run();
        return 0;
    case ["journeys"]:
        await JourneysBench.Run();
        return 0;
    case ["mail", .. var count]:
        return await MailBench.Run(count) ? 0 : 2;
    case ["purge"]:
        await PurgeBench.Run();
        return 0;
    case ["times", .. var portals]:
        return await TimesBench.Run(portals) ? 0 : 2;
    case ["trail", .. var count]:
        await TrailBench.Run(count);
        return 0;
    case ["wakes"]:
        await WakesBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("There is no such benchmark: say dashboard, import, import-run, inbox, journeys, mail, purge, times, trail or wakes.");
        return 2;
}
