namespace Ventanilla.Domain.Common;

/// <summary>A fact about an aggregate, past tense, ids and primitives only.</summary>
public interface IDomainEvent;

/// <summary>The root of a consistency boundary. Its verbs have three beats: guard, change, raise.</summary>
public abstract class Aggregate
{
    private readonly List<IDomainEvent> _raised = [];

    public Guid Id { get; protected init; }

    /// <summary>Hands over what was raised, once; the commit that saves the change publishes it.</summary>
    public IReadOnlyList<IDomainEvent> TakeRaised()
    {
        IDomainEvent[] raised = [.. _raised];
        _raised.Clear();
        return raised;
    }

    protected void Raise(IDomainEvent happened) => _raised.Add(happened);
}
