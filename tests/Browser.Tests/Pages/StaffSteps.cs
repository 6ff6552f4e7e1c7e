using Ventanilla.Application.Portal;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>What staff do at a browser, in one line each.</summary>
public static class StaffSteps
{
    /// <summary>From the link, as the host's command prints it, to the desk.</summary>
    /// <returns>The application of their codes.</returns>
    public static async Task<CodeApplication> IsStaff(this Visitor visitor, PortalProcess portal, string email, string role)
    {
        await using (var host = ApplicationHouse.Beside(portal.Database, SampleHouse.Policy))
            await visitor.Opens(new PortalLinks(portal.Address).StaffInvitation(await host.Invites(email, Enum.Parse<StaffRole>(role, ignoreCase: true))));
        await visitor.Field("StaffName").FillAsync("Marta Ríos");
        await visitor.Field("NewPassword").FillAsync(StaffHouse.Password);
        await visitor.Field("Confirmation").FillAsync(StaffHouse.Password);
        await visitor.Button("Staff.invitation.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Staff.factor.heading");
        var phone = await visitor.CopiesTheKey();
        await visitor.TypesTheCode(phone.Code());
        await visitor.Button("Staff.factor.submit").ClickAsync();
        await visitor.Button("Staff.codes.kept").ClickAsync();
        await visitor.ShouldBeAt("/gestion");
        return phone;
    }
}
