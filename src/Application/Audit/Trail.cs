using Ventanilla.Domain.Audit;

namespace Ventanilla.Application.Audit;

/// <summary>What the trail is told of one message on the way: on whom it is, where only the handler finds that out.</summary>
public sealed class Trail
{
    internal AuditRef? Subject { get; private set; }

    public void About(AuditRef subject) => Subject = subject;

    /// <summary>A message begins: nothing was said of it yet.</summary>
    internal void Begin() => Subject = null;
}
