using Microsoft.EntityFrameworkCore;
namespace Ventanilla.WebUI.Cli;
internal static class PortalCommands { public static async Task<int?> Run(string[] args, IServiceProvider services) { if (args is not ["migrate"]) return null; using var s = services.CreateScope(); await s.ServiceProvider.GetRequiredService<Ventanilla.Infrastructure.Persistence.VentanillaDbContext>().Database.MigrateAsync(); return 0; } }
