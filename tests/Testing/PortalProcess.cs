using System.Diagnostics;
using System.Text;

namespace Ventanilla.Testing;

/// <summary>The portal as it runs in production: the built program in a process of its own, on a free port and a real database.
/// It can be killed without warning and started again.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly StringBuilder _said = new();
    private bool _borrowed;
    private Process? _process;

    private PortalProcess(TestDatabase database, Dictionary<string, string> settings)
    {
        var port = OwnProcess.FreePort();
        // By a name: browsers keep no passkey for a bare address.
        (Database, Address) = (database, new Uri($"http://localhost:{port}"));
        MailFolder = Directory.CreateTempSubdirectory("portal-mail").FullName;
        _settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["BaseUrl"] = Address.ToString(),
            ["ConnectionStrings__Ventanilla"] = database.ConnectionString,
            ["Database__Provider"] = TestDatabase.Provider,
            ["Mail__Folder"] = MailFolder,
            ["Attachments__Folder"] = Path.Combine(MailFolder, "attachments"),
            ["Policy__Password__Iterations"] = "1000",
            // It lives for a minute: code that is compiled twice to be faster later comes too late. So only what is called some five hundred times is.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_CallCountThreshold"] = "200",
            ["Policy__Budgets__RegistrationsPerAddressPerHour"] = "100000",
            ["Policy__Budgets__LookUpsPerAddressPerHour"] = "100000",
            ["Policy__Budgets__LookUpsPerNetworkPerHour"] = "100000",
            ["Policy__Budgets__SignInsPerAddressPerQuarterHour"] = "100000",
            ["Policy__Budgets__PostsPerAddressPerMinute"] = "100000",
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    public TestDatabase Database { get; }
    public Uri Address { get; }
    public string MailFolder { get; }
    public int Id => _process!.Id;
    public string Said { get { lock (_said) return _said.ToString(); } }

    /// <param name="settings">Over the tests' own, as environment variables (<c>Policy__Budgets__…</c>).</param>
    public static async Task<PortalProcess> Start(params (string Name, string Value)[] settings)
    {
        var portal = new PortalProcess(await TestDatabase.Create(), settings.ToDictionary(s => s.Name, s => s.Value));
        await portal.Start();
        return portal;
    }

    /// <summary>Another one on the database of somebody else, e.g. with <c>Role</c> <c>worker</c>.</summary>
    public static async Task<PortalProcess> StartOn(TestDatabase database, params (string Name, string Value)[] settings)
    {
        var portal = new PortalProcess(database, settings.ToDictionary(s => s.Name, s => s.Value)) { _borrowed = true };
        await portal.Start();
        return portal;
    }

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program])
        {
            WorkingDirectory = Home, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.Holds(async () => _process.HasExited || await Answers(http), "the portal answers on /salud");
        if (!_process.HasExited)
            return;
        // Its last words may still be on their way.
        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"The portal did not start: {Said}");
    }

    /// <summary>What a power cut does: no word of warning, no clean-up.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Stands still from one instruction to the next, with all its connections, as a machine that is suspended does.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Wake() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            Kill();
        _process?.Dispose();
        if (!_borrowed)
            await Database.DisposeAsync();
        Directory.Delete(MailFolder, recursive: true);
    }

    public static string Repository { get; } = Above(AppContext.BaseDirectory, "Solution.sln");

    /// <summary>Where the portal runs and finds its settings.</summary>
    internal static string Home { get; } = Path.Combine(Repository, "src", "WebUI");
    internal static string Program { get; } = Path.Combine(Home, "bin", Configuration, "net10.0", "Ventanilla.WebUI.dll");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Above(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!, file);

    private Task Signal(string name) => OwnProcess.Run("kill", MailFolder, $"-{name}", $"{_process!.Id}");

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/salud", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
