using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>A link is used up by one statement and not by a verb: of fifty who press it at once, one finds it unused.</summary>
internal static class LinkRows
{
    /// <returns>False when somebody used it first, or its time is over.</returns>
    public static async Task<bool> UseUp(this IRepository<AccountLink> links, AccountSpecs.UsableLink link, DateTimeOffset now, CancellationToken stop) =>
        await links.ChangeWhere(link, l => l.Set(x => x.UsedAt, _ => now), stop) > 0;

    /// <param name="withIt">The unused links that are worth nothing once it was used, itself among them.</param>
    /// <inheritdoc cref="UseUp(IRepository{AccountLink}, AccountSpecs.UsableLink, DateTimeOffset, CancellationToken)"/>
    public static async Task<bool> UseUp(
        this IRepository<AccountLink> links, AccountSpecs.UsableLink link, Specification<AccountLink> withIt, DateTimeOffset now, CancellationToken stop) =>
        await links.ChangeWhere(withIt, provided: link, l => l.Set(x => x.UsedAt, _ => now), stop) > 0;

    /// <param name="unless">Factors of which there may be none.</param>
    /// <inheritdoc cref="UseUp(IRepository{AccountLink}, AccountSpecs.UsableLink, Specification{AccountLink}, DateTimeOffset, CancellationToken)"/>
    public static async Task<bool> UseUp(
        this IRepository<AccountLink> links, AccountSpecs.UsableLink link, Specification<AccountLink> withIt, Specification<SecondFactor> unless,
        DateTimeOffset now, CancellationToken stop) =>
        await links.ChangeWhere(withIt, provided: link, unless, l => l.Set(x => x.UsedAt, _ => now), stop) > 0;
}
