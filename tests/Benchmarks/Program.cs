using System.Globalization;
using Ventanilla.Benchmarks;

// Figures are read by programs too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
IBench[] benches =
[
    .. typeof(IBench).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IBench)))
        .Select(t => (IBench)Activator.CreateInstance(t)!).OrderBy(b => b.Name, StringComparer.Ordinal),
];
if (benches.FirstOrDefault(b => b.Name == args.FirstOrDefault()) is not { } bench)
{
    Console.Error.WriteLine($"There is no such benchmark: say {string.Join(", ", benches.Select(b => b.Name))}.");
    return 2;
}

return await bench.Run(args[1..]) ? 0 : 2;
