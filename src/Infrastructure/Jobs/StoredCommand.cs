using System.Text.Json;
using MediatR;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>A command as Hangfire keeps it: the name of its type and its ids as JSON, in text that an older or newer version can still read.</summary>
internal static class StoredCommand
{
    public static (string Type, string Json) Of(IRequest<Result> command) =>
        (command.GetType().FullName!, JsonSerializer.Serialize(command, command.GetType()));

    /// <exception cref="InvalidOperationException">The name is not that of a command of the application: nothing else is ever made from stored text.</exception>
    public static IRequest<Result> Read(string type, string json) =>
        typeof(DeliverMessage).Assembly.GetType(type) is { } known && known.IsAssignableTo(typeof(IRequest<Result>))
            ? (IRequest<Result>)JsonSerializer.Deserialize(json, known)!
            : throw new InvalidOperationException($"A job names {type}, which is not a command.");
}
