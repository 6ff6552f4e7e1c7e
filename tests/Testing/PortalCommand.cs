using System.Diagnostics;

namespace Ventanilla.Testing;

/// <summary>A command of the portal's program, run to its end as an operator runs it.</summary>
public sealed record PortalCommand(int ExitCode, string Output, string Errors)
{
    public static Task<PortalCommand> Run(TestDatabase database, string language, params string[] arguments) =>
        Run([("ConnectionStrings__Ventanilla", database.ConnectionString), ("Database__Provider", "PostgreSql")], language, arguments);

    /// <summary>With these settings and no other.</summary>
    public static async Task<PortalCommand> Run((string Name, string Value)[] settings, string language, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PortalProcess.Program, .. arguments])
        {
            WorkingDirectory = PortalProcess.Home, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new PortalCommand(process.ExitCode, await output, await errors);
    }
}
