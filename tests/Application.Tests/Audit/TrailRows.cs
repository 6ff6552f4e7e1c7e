using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Domain.Audit;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Audit;

/// <summary>What the trail says, in one line a row: the action, how it ended, who asked, and on whom.</summary>
internal static class TrailRows
{
    private static readonly ConditionalWeakTable<ApplicationHouse, HashSet<Guid>> Seen = [];

    /// <summary>In no order: the clock of a house stands still between two messages.</summary>
    public static async Task<IReadOnlyList<string>> Trail(this ApplicationHouse house) => [.. (await house.Rows()).Select(Line)];

    /// <summary>Among what came since this was asked the last time there is this row.</summary>
    public static async Task Says(this ApplicationHouse house, string row)
    {
        var seen = Seen.GetOrCreateValue(house);
        var rows = (await house.Rows()).Where(e => seen.Add(e.Id)).Select(Line).ToArray();
        rows.ShouldContain(row, string.Join('\n', rows));
    }

    private static Task<List<AuditEntry>> Rows(this ApplicationHouse house) => house.With(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync());

    /// <summary>Begins a new page: only what comes from here on is looked at.</summary>
    public static Task ForgetsTrail(this ApplicationHouse house) => house.With(db => db.Set<AuditEntry>().ExecuteDeleteAsync());

    public static string Row(string action, string outcome, AuditRef actor, AuditRef? subject) =>
        $"{action}: {outcome} by {actor.Kind} {actor.Id} on {subject?.Kind} {subject?.Id}";

    private static string Line(AuditEntry e) =>
        Row(e.Action, e.Outcome, new AuditRef(e.ActorKind, e.ActorId), e.SubjectKind is null && e.SubjectId is null ? null : new AuditRef(e.SubjectKind!, e.SubjectId));
}
