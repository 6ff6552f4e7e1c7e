namespace Ventanilla.Infrastructure.Hosting;

/// <summary>A setting with which the host cannot start; the message names it and says what it must be. Nothing else of the fault matters.</summary>
public sealed class SettingsException(string message) : InvalidOperationException(message);
