using System.Collections.Concurrent;

namespace Ventanilla.Application.Pipeline;

/// <summary>Carries a fact of the domain, which knows no MediatR, to the reactions: <c>INotificationHandler&lt;Raised&lt;AccountActivated&gt;&gt;</c>.</summary>
public sealed record Raised<TEvent>(TEvent Event) : INotification where TEvent : IDomainEvent;

internal static class Raised
{
    private static readonly ConcurrentDictionary<Type, Type> Envelopes = new();

    public static INotification Of(IDomainEvent happened) =>
        (INotification)Activator.CreateInstance(Envelopes.GetOrAdd(happened.GetType(), t => typeof(Raised<>).MakeGenericType(t)), happened)!;
}
