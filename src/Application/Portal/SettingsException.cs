namespace Ventanilla.Application.Portal;

/// <summary>Settings with which the host cannot start, all of them at once: each names a setting and says what to write there. Nothing else of the fault matters.</summary>
public sealed class SettingsException(params IReadOnlyList<string> faults) : InvalidOperationException(Told(faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;

    private static string Told(IReadOnlyList<string> faults) => string.Join(
        Environment.NewLine, faults.Select(f => $"  - {f}").Prepend("These settings keep it from starting (environment variables, with __ for :, or appsettings.json):"));
}
