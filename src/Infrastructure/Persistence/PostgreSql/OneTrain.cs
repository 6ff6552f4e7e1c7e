using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>What is saved by one batch needs no BEGIN and no COMMIT here: the driver sends a batch as one train of messages with one Sync at its end,
/// and PostgreSQL takes all of it or nothing. A save of several batches, and one inside a transaction of ours, goes on as it was (decision 48).</summary>
internal sealed class OneTrain : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new About(this);

    public void ApplyServices(IServiceCollection services)
    {
        // The provider's own factory, which only it can name.
        var theirs = services.Last(s => s.ServiceType == typeof(IModificationCommandBatchFactory)).ImplementationType!;
        services.AddScoped<IModificationCommandBatchFactory>(provider =>
            new Batches((IModificationCommandBatchFactory)ActivatorUtilities.CreateInstance(provider, theirs)));
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Batches(IModificationCommandBatchFactory theirs) : IModificationCommandBatchFactory
    {
        public ModificationCommandBatch Create() => new Batch(theirs.Create());
    }

    private sealed class Batch(ModificationCommandBatch theirs) : ModificationCommandBatch
    {
        public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => theirs.ModificationCommands;
        public override bool RequiresTransaction => false;

        /// <summary>More of them are no train any more, and EF begins a transaction.</summary>
        public override bool AreMoreBatchesExpected => theirs.AreMoreBatchesExpected;
        public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) => theirs.TryAddCommand(modificationCommand);
        public override void Complete(bool moreBatchesExpected) => theirs.Complete(moreBatchesExpected);
        public override void Execute(IRelationalConnection connection) => theirs.Execute(connection);
        public override Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default) =>
            theirs.ExecuteAsync(connection, cancellationToken);
    }

    private sealed class About(OneTrain extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;
        public override string LogFragment => "";
        public override int GetServiceProviderHashCode() => 0;
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is About;
        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Ventanilla:OneTrain"] = "1";
    }
}
