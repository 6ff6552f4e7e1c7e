using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Audit;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Figures;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.People;
using Ventanilla.Application.Registration;
using Ventanilla.Application.Terms;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Every command that a job may be, by the key that stands for it in the database: no name of a command's type is stored, and no other job is run,
/// whoever wrote it there. A key is never changed: jobs of the version before may wait under it.</summary>
internal static class JobCommands
{
    private static readonly Entry[] Table =
    [
        Of("deliver-messages", () => new DeliverMessages()),
        Of("purge-expired", () => new PurgeExpired()),
        Of("erase-closed-accounts", () => new EraseClosedAccounts()),
        Of("sweep-attachments", () => new SweepAttachments()),
        Of("record-deliveries", () => new RecordDeliveries()),
        Of("record-delivery", id => new RecordDelivery(id), command => command.CaseId),
        Of("withdraw-cases", () => new WithdrawCases()),
        Of("withdraw-case", id => new WithdrawCase(id), command => command.CaseId),
        Of("remind-cases", () => new RemindCases()),
        Of("remind-case", id => new RemindCase(id), command => command.CaseId),
        Of("mark-overdue-cases", () => new MarkOverdueCases()),
        Of("mark-overdue-case", id => new MarkOverdueCase(id), command => command.CaseId),
        Of("redate-cases", () => new RedateCases()),
        Of("redate-case", id => new RedateCase(id), command => command.CaseId),
        Of("prove-trail", () => new ProveTrail()),
        Of("run-imports", () => new RunImports()),
        Of("sweep-imports", () => new SweepImports()),
        Of("count-days", () => new CountDays()),
        Of("erase-account", id => new EraseAccount(id), command => command.AccountId),
    ];

    public static IReadOnlyList<string> Keys => [.. Table.Select(e => e.Key)];
    public static IReadOnlyList<Type> All => [.. Table.Select(e => e.Command)];

    public static (string Key, Guid? Id) Name(IRequest<Result> command)
    {
        var entry = Array.Find(Table, e => e.Command == command.GetType())
            ?? throw new InvalidOperationException($"{command.GetType().Name} has no key among the commands that a job may be.");
        return (entry.Key, entry.IdOf(command));
    }

    /// <exception cref="UnknownJobException">No command bears that key, or it came without the id that it needs.</exception>
    public static IRequest<Result> Read(string key, Guid? id) =>
        Array.Find(Table, e => e.Key == key)?.Make(id) ?? throw new UnknownJobException(key);

    /// <summary>The only types that a stored job may name. By itself Hangfire would take any that is loaded, and call what is told of it.</summary>
    /// <exception cref="TypeLoadException">It is another one.</exception>
    public static Type TypeOf(string stored) =>
        Array.Find([typeof(JobRunner), typeof(string), typeof(CancellationToken)], t => t.FullName == stored.Split(',')[0])
            ?? throw new TypeLoadException($"No job is of the type '{stored}'.");

    private static Entry Of<T>(string key, Func<T> make) where T : class, IRequest<Result> => new(key, typeof(T), _ => make(), _ => null);

    private static Entry Of<T>(string key, Func<Guid, T> make, Func<T, Guid> idOf) where T : class, IRequest<Result> =>
        new(key, typeof(T), id => id is { } given ? make(given) : null, command => idOf((T)command));

    private sealed record Entry(string Key, Type Command, Func<Guid?, IRequest<Result>?> Make, Func<IRequest<Result>, Guid?> IdOf);
}

/// <summary>A job of another version, or of nobody's: it is not run.</summary>
internal sealed class UnknownJobException(string key) : Exception($"No job bears the key '{key}', or its id is missing.");
