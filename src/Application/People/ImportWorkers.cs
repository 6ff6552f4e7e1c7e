using Ventanilla.Application.Pipeline;

namespace Ventanilla.Application.People;

/// <summary>Whoever carries out imports, woken once the commit stands.</summary>
public sealed class ImportWorkers(IUnitOfWork work)
{
    public void Wake() => work.WakeAfterCommit(new RunImports());
}
