using System.Runtime.InteropServices;

namespace Ventanilla.WebUI.Hosting;

/// <summary>What glibc keeps beside the managed heap. Left alone it makes an arena for nearly every thread, up to eight a core, and each of them keeps what the compiler of
/// code once needed in it: some 20 MiB after an hour of visitors (decision 71). Where there is no glibc, nothing is done.</summary>
internal static class NativeMemory
{
    private const int TrimThreshold = -1, MmapThreshold = -3, ArenaMax = -8;
    private const int Arenas = 2;

    /// <summary>glibc's own first threshold. Set, it stays: else it grows with the largest block that was ever let go, and less is given back.</summary>
    private const int Threshold = 128 * 1024;

    public static void KeepLittle()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = mallopt(ArenaMax, Arenas);
            _ = mallopt(TrimThreshold, Threshold);
            _ = mallopt(MmapThreshold, Threshold);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, with an allocator of its own.
        }
    }

    [DllImport("libc.so.6")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mallopt(int parameter, int value);
}
