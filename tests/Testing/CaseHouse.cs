using Microsoft.EntityFrameworkCore;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Testing;

/// <summary>What stories of cases ask, in one line each.</summary>
public static class CaseHouse
{
    public static Task<int> VersionOf(this ApplicationHouse house, Guid caseId) =>
        house.With(db => db.Set<Case>().Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync());
}
