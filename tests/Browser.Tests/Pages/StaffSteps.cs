using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>What staff do at a browser, in one line each.</summary>
public static class StaffSteps
{
    /// <summary>From the link that the host prints to the desk.</summary>
    public static async Task IsStaff(this Visitor visitor, PortalProcess portal, string email, string role)
    {
        (string, string)[] settings =
        [
            ("ConnectionStrings__Ventanilla", portal.Database.ConnectionString), ("Database__Provider", TestDatabase.Provider), ("BaseUrl", portal.Address.ToString()),
        ];
        var printed = await PortalCommand.Run(settings, "C.UTF-8", "staff", "invite", email, "--role", role);
        printed.ExitCode.ShouldBe(0, printed.Errors);
        await visitor.Opens(printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
        await visitor.Field("StaffName").FillAsync("Marta Ríos");
        await visitor.Field("NewPassword").FillAsync(StaffHouse.Password);
        await visitor.Field("Confirmation").FillAsync(StaffHouse.Password);
        await visitor.Button("Staff.invitation.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Staff.factor.heading");
        await visitor.TypesTheCode((await visitor.CopiesTheKey()).Code());
        await visitor.Button("Staff.factor.submit").ClickAsync();
        await visitor.Button("Staff.codes.kept").ClickAsync();
        await visitor.ShouldBeAt("/gestion");
    }
}
