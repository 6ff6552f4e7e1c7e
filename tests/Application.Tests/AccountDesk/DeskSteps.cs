using Ventanilla.Application.AccountDesk;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.AccountDesk;

/// <summary>What staff do to accounts, in one line each.</summary>
internal static class DeskSteps
{
    public const string Eva = "eva@gestion.example", Marta = "marta@gestion.example";

    /// <summary>That member asks from now on; hired if need be.</summary>
    public static async Task<Guid> Asks(this ApplicationHouse house, string email, StaffRole role = StaffRole.Supervisor)
    {
        house.Caller.As = null;
        var known = await house.With(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Set<StaffMember>(), m => m.Email == email));
        var id = known ? await house.StaffId(email) : (await house.Hires(email, role)).Id;
        house.Caller.As = Actor.Staff(id, Guid.CreateVersion7(), role.PermissionsOf(), Channel.Web);
        return id;
    }

    public static async Task<MendView> Mend(this ApplicationHouse house) => (await house.Send(new ListMends())).Value.ShouldHaveSingleItem();

    /// <summary>Eva asks, Marta agrees and Eva prints; nobody is asking afterwards.</summary>
    public static async Task<Secret> GivesPaper(this ApplicationHouse house, Guid account, MendKind kind)
    {
        await house.Asks(Eva);
        (await house.Send(new AskMend(account, kind, "Cédula en la mano."))).Failures.ShouldBeEmpty();
        await house.Asks(Marta);
        var mend = (await house.Mend()).Id;
        (await house.Send(new DecideMend(mend, account, true, "La vi."))).Failures.ShouldBeEmpty();
        await house.Asks(Eva);
        var code = (await house.Send(new PrintMend(mend, account))).Value.Code;
        house.Caller.As = null;
        return code;
    }
}
