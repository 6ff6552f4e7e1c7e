namespace Ventanilla.WebUI.Cli;
internal static class PortalCommands { public static Task<int?> Run(string[] args, IServiceProvider services) => Task.FromResult<int?>(null); }
