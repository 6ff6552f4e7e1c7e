using System.Globalization;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Audit;

/// <summary>The rows of the trail that fit a filter, newest first; shared by the page and the export, so that both mean the same. What would tell who
/// asked for their identity to be reserved is not found by it.</summary>
public sealed class TrailQueries(IReads reads)
{
    /// <summary>Accounts of one mailbox.</summary>
    private const int MostOfOneName = 20;

    /// <param name="until">The last place of the chain; null for what is not sealed yet too.</param>
    public async Task<IQueryable<AuditEntry>> Of(TrailFilter filter, long? until, CancellationToken stop)
    {
        var rows = until is { } end ? reads.Of<AuditEntry>().Where(e => e.Sequence <= end) : reads.Of<AuditEntry>();
        if (filter.Subject is { } subject)
            rows = await Meant(subject, stop) switch { [var id] => rows.Where(e => e.SubjectId == id), var ids => rows.Where(e => ids.Contains(e.SubjectId!)) };
        if (filter.Actor is { } actor)
            rows = await Meant(actor, stop) switch { [var id] => rows.Where(e => e.ActorId == id), var ids => rows.Where(e => ids.Contains(e.ActorId!)) };
        if (filter.Address is { } address)
            rows = rows.Where(e => e.Address == address);
        if (filter.Action is { } action)
            rows = rows.Where(e => e.Action == action);
        if (filter.Correlation is { } correlation)
            rows = rows.Where(e => e.Correlation == correlation);
        if (filter.From is { } first && Colombia.At(first, TimeOnly.MinValue).ToUniversalTime() is var from)
            rows = rows.Where(e => e.At >= from);
        if (filter.To is { } last && Colombia.At(last.AddDays(1), TimeOnly.MinValue).ToUniversalTime() is var to)
            rows = rows.Where(e => e.At < to);
        return filter is { Actor: null, Address: null, Correlation: null } ? rows : await WithoutReserved(rows, stop);
    }

    /// <summary>A page begins behind a key: the first condition leads the index there, the second tells rows of one moment apart.</summary>
    public static IQueryable<AuditEntry> After(IQueryable<AuditEntry> rows, string? after)
    {
        if (Read(after) is var (at, id))
            rows = rows.Where(e => e.At <= at && (e.At < at || e.Id.CompareTo(id) < 0));
        return rows.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    public static string PlaceOf(TrailLine last) => string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}_{last.Id:N}");

    /// <summary>Of these cases, those whose filer is nobody's business.</summary>
    public async Task<IReadOnlyList<string>> Reserved(IEnumerable<string?> cases, CancellationToken stop)
    {
        Guid[] ids = [.. cases.Distinct().Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
        return ids.Length == 0 ? [] : [.. (await reads.List(reads.Of<Case>().Where(c => ids.Contains(c.Id) && (c.Filer.Kind == FilerKind.Reserved || c.Filer.Kind == FilerKind.Anonymous)).Select(c => c.Id), stop)).Select(id => id.ToString("D"))];
    }

    /// <summary>Whoever looks for a person, an address or a request would find the cases of somebody who asked that nobody does.</summary>
    private async Task<IQueryable<AuditEntry>> WithoutReserved(IQueryable<AuditEntry> rows, CancellationToken stop)
    {
        var cases = await reads.List(rows.Where(e => e.SubjectKind == TrailLine.OfCase && (e.ActorKind == TrailLine.OfAccount || e.ActorKind == TrailLine.OfVisitor))
            .Select(e => e.SubjectId).Distinct(), stop);
        var hidden = await Reserved(cases, stop);
        return hidden.Count == 0 ? rows : rows.Where(e => e.SubjectKind != TrailLine.OfCase || (e.ActorKind != TrailLine.OfAccount && e.ActorKind != TrailLine.OfVisitor)
            || !hidden.Contains(e.SubjectId!));
    }

    /// <summary>What stands in a row for what was typed.</summary>
    private async Task<string[]> Meant(string typed, CancellationToken stop)
    {
        if (Guid.TryParse(typed, out var id))
            return [id.ToString("D")];
        if (Radicado.Read(typed) is { } radicado)
            return Ids(await reads.List(reads.Of(new CaseSpecs.ByRadicado(radicado)).Select(c => c.Id), stop));
        if (EmailAddress.Read(typed)?.Normalized is not { } email)
            return [typed];
        return Ids([
            .. await reads.List(reads.Of<Account>().Where(a => a.NormalizedEmail == email).OrderBy(a => a.Id).Select(a => a.Id).Take(MostOfOneName), stop),
            .. await reads.List(reads.Of<StaffMember>().Where(s => s.NormalizedEmail == email).Select(s => s.Id), stop),
        ]);
    }

    private static string[] Ids(IReadOnlyList<Guid> ids) => [.. ids.Select(id => id.ToString("D"))];

    private static (DateTimeOffset At, Guid Id)? Read(string? after) =>
        after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var known) ? (new DateTimeOffset(at, TimeSpan.Zero), known) : null;
}
