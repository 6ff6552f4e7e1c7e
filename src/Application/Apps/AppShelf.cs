using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Apps;

/// <summary>An application as it stands.</summary>
/// <param name="Version">Zero where nobody edited it and the policy says what it is.</param>
public sealed record ShelvedApp(AppOffer Offer, int Version = 0, bool IsRetired = false);

/// <summary>The applications as they stand now: those of the policy in its order, each as it was edited last, then those that were added.</summary>
public sealed class AppShelf(IReads reads, PortalPolicy policy, KeptApps kept)
{
    /// <summary>The retired ones too; one statement.</summary>
    public async Task<IReadOnlyList<ShelvedApp>> All(CancellationToken stop)
    {
        var versions = reads.Of<AppVersion>();
        var edited = await reads.List(versions.Where(v => !versions.Any(o => o.Code == v.Code && o.Version > v.Version)).OrderBy(v => v.Code)
            .Select(v => new ShelvedApp(v.Offer, v.Version, v.IsRetired)), stop);
        var by = edited.ToDictionary(a => a.Offer.Code);
        return kept.Keep(edited.Sum(a => a.Version),
            [.. policy.Apps.Select(a => by.GetValueOrDefault(a.Code) ?? new(a)), .. edited.Where(e => policy.Apps.All(a => a.Code != e.Offer.Code))]);
    }

    /// <summary>The same for whoever has read how many edits there are: no statement where these were seen before.</summary>
    public async Task<IReadOnlyList<ShelvedApp>> After(int edits, CancellationToken stop) =>
        edits == 0 ? [.. policy.Apps.Select(a => new ShelvedApp(a))] : kept.Of(edits) ?? await All(stop);

    public async Task<ShelvedApp?> Find(string code, CancellationToken stop) => (await All(stop)).FirstOrDefault(a => a.Offer.Code == code);

    /// <summary>What a case was filed with, where the application is called by its name.</summary>
    public async Task<IReadOnlyList<CaseDetail>> Named(IReadOnlyList<CaseDetail> details, Language language, CancellationToken stop)
    {
        if (details.All(d => d.Name != "app"))
            return details;
        var all = await All(stop);
        return [.. details.Select(d => d.Name == "app" && all.FirstOrDefault(a => a.Offer.Code == d.Value) is { } app ? d with { Value = app.Offer.Name.In(language) } : d)];
    }
}

/// <summary>The applications as this process read them last. How many edits there were tells whether that is still so, and every statement can bring that number.</summary>
public sealed class KeptApps
{
    private volatile Kept? _last;

    public IReadOnlyList<ShelvedApp>? Of(int edits) => _last is { } last && last.Edits == edits ? last.Apps : null;

    internal IReadOnlyList<ShelvedApp> Keep(int edits, IReadOnlyList<ShelvedApp> apps)
    {
        _last = new(edits, apps);
        return apps;
    }

    private sealed record Kept(int Edits, IReadOnlyList<ShelvedApp> Apps);
}
