using System.Globalization;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Journeys;

/// <summary>What processes of this machine have used, as the kernel tells it (proc(5)).</summary>
internal static class Processes
{
    private const double MillisecondsPerTick = 10;

    /// <summary>Milliseconds of processor time of a process and everything below it, ended children included.</summary>
    public static double Used(int root)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? Stat.Of(id) : null)
            .OfType<Stat>().ToLookup(s => s.Parent);
        var top = Stat.Of(root) ?? throw new InvalidOperationException($"Process {root} is not of this machine.");
        return Below(top) * MillisecondsPerTick;

        double Below(Stat process) => process.Ticks + all[process.Id].Sum(Below);
    }

    public static double ResidentMiB(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture) / 1024;

    /// <summary>The server's own process, above those that serve one connection each.</summary>
    public static async Task<int> ServerOf(TestDatabase database) =>
        int.Parse((await database.Scalar<string>("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"))!, CultureInfo.InvariantCulture);

    private sealed record Stat(int Id, int Parent, long Ticks)
    {
        public static Stat? Of(int id)
        {
            try
            {
                // The name, in brackets, may hold anything; then come state, parent and, from the twelfth on, the four times.
                var text = File.ReadAllText($"/proc/{id}/stat");
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                return new Stat(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
            }
            catch (IOException)
            {
                return null; // it has ended meanwhile
            }
        }
    }
}
