using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.People;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.People;

/// <summary>One statement on a connection of its own: it changes the row as long as nobody asked for the run to stop.</summary>
internal sealed class ImportNotes(IServiceScopeFactory scopes) : IImportNotes
{
    public async Task<bool> Note(Guid run, ImportStage stage, int hundredths, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        return await db.Set<ImportRun>().Where(r => r.Id == run && r.CancelAskedAt == null)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Stage, $"{stage}").SetProperty(x => x.Done, hundredths), stop) > 0;
    }
}
