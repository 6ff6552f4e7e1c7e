using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>What runs when. Every machine runs all of it: each command is safe to run twice and at the same time.</summary>
internal static class Schedule
{
    public static readonly IReadOnlyList<(string Name, TimeSpan Every, Func<IRequest<Result>> Command)> Table =
    [
        ("sweep-messages", TimeSpan.FromMinutes(1), () => new SweepMessages()),
        ("purge-expired", TimeSpan.FromHours(1), () => new PurgeExpired()),
        ("erase-closed-accounts", TimeSpan.FromHours(1), () => new EraseClosedAccounts()),
    ];
}
