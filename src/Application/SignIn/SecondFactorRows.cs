using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>A step is used up by one statement and not by a verb: of fifty at once one gets through.</summary>
internal static class SecondFactorRows
{
    /// <param name="before">The factor while its last step is an earlier one.</param>
    /// <returns>False when somebody used this step, or a later one, first.</returns>
    public static async Task<bool> MoveOn(this IRepository<SecondFactor> factors, SecondFactorSpecs.Before before, long step, CancellationToken stop) =>
        await factors.ChangeWhere(before, f => f.Set(x => x.LastStep, _ => step), stop) > 0;
}
