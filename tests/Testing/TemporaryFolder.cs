namespace Ventanilla.Testing;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ventanilla-").FullName;
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A folder inside that other users may enter.</summary>
    public string Open(string name)
    {
        const UnixFileMode everyone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        var inside = Directory.CreateDirectory(this[name]).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(inside, everyone);
        return inside;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
