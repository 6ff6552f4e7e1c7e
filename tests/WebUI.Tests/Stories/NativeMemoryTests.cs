using System.Globalization;
using Shouldly;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the process of a portal keeps beside the managed heap (decision 71), as the kernel tells it (proc(5)).</summary>
public sealed class NativeMemoryTests
{
    /// <summary>Those that threads of the runtime had made before our first line, and ours. Left alone there are eight for each core.</summary>
    private const int MostArenas = 8;

    /// <summary>Where an arena of glibc begins: at a multiple of this.</summary>
    private const long ArenaSize = 64 << 20;

    [Fact]
    public async Task Visitors_at_once_make_no_arena_for_every_thread()
    {
        await using var portal = await PortalProcess.Start(("Portal", "caja"));
        using var http = new HttpClient { BaseAddress = portal.Address };
        for (var round = 0; round < 5; round++)
            await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => http.GetStringAsync(new Uri("/ingresar", UriKind.Relative))));

        Arenas(portal.Id).ShouldBeLessThanOrEqualTo(MostArenas);
    }

    private static int Arenas(int process) => File.ReadLines($"/proc/{process}/maps").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Count(mapped => mapped is [var range, "rw-p", _, _, "0"] && BeginsAnArena(range.Split('-')));

    private static bool BeginsAnArena(string[] range)
    {
        var (from, to) = (Hex(range[0]), Hex(range[1]));
        return from % ArenaSize == 0 && to - from < ArenaSize;
    }

    private static long Hex(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
