using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The back office from the printed link to the desk, and back in on another day, as it looks on a phone and on two desks.</summary>
public sealed class StaffPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task From_the_printed_link_to_the_desk_and_in_again(string language)
    {
        var email = $"marta.{language}@gestion.example";
        await using var visitor = await house.Visit(new(language, Width: 1280));

        await visitor.Opens("/gestion");
        await visitor.ShouldHaveTitle("Staff.sign_in.heading");
        await visitor.ShouldRead("Staff.sign_in.ended");
        await _look.Of(visitor, "staff-door", onWideDesks: true);
        await visitor.Button("Staff.sign_in.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 2);
        await _look.Of(visitor, "staff-door-empty", onWideDesks: true);

        await visitor.Opens(await PrintedLink(email));
        await visitor.ShouldHaveTitle("Staff.invitation.heading");
        await visitor.ShouldBeAt("/gestion/invitacion");
        await _look.Of(visitor, "staff-invitation", onWideDesks: true);
        await visitor.Field("StaffName").FillAsync("Marta Ríos");
        await visitor.Field("NewPassword").FillAsync(StaffHouse.Password);
        await visitor.Field("Confirmation").FillAsync(StaffHouse.Password);
        await visitor.Button("Staff.invitation.submit").ClickAsync();

        await visitor.ShouldHaveTitle("Staff.factor.heading");
        await _look.Of(visitor, "staff-factor", onWideDesks: true);
        var phone = await visitor.CopiesTheKey();
        await visitor.TypesTheCode(phone.Wrong());
        await visitor.Button("Staff.factor.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await visitor.TypesTheCode(phone.Code());
        await visitor.Button("Staff.factor.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Staff.codes.heading");
        await _look.Of(visitor, "staff-codes", onWideDesks: true);
        await visitor.Button("Staff.codes.kept").ClickAsync();
        await visitor.ShouldBeAt("/gestion");
        await visitor.ShouldHaveTitle("Inbox.heading");
        await _look.Of(visitor, "staff-desk", onWideDesks: true);

        await visitor.Opens("/gestion/personal");
        await visitor.ShouldHaveTitle("Staff.members.heading");
        await _look.Of(visitor, "staff-members", onWideDesks: true);
        await visitor.Button("Staff.members.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 2);
        await visitor.Page.Locator("a[aria-label$='" + email + "']").ClickAsync();
        await visitor.ShouldRead("Staff.member.disable_lead");
        await _look.Of(visitor, "staff-member", onWideDesks: true);

        await visitor.Page.Locator(".staff-out").ClickAsync();
        await visitor.ShouldBeAt("/gestion/entrar");
        await visitor.Field("StaffEmail").FillAsync(email);
        await visitor.Field("Password").FillAsync(StaffHouse.Password);
        await visitor.Button("Staff.sign_in.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Staff.code.heading");
        await _look.Of(visitor, "staff-code", onWideDesks: true);
        await visitor.TypesTheCode(phone.Code());
        await visitor.Button("Staff.code.submit").ClickAsync();
        await visitor.ShouldBeAt("/gestion");
        _look.Accept(states: 9);
    }

    private async Task<string> PrintedLink(string email)
    {
        (string, string)[] settings =
        [
            ("ConnectionStrings__Ventanilla", house.Portal.Database.ConnectionString), ("Database__Provider", TestDatabase.Provider), ("BaseUrl", house.Portal.Address.ToString()),
        ];
        var printed = await PortalCommand.Run(settings, "C.UTF-8", "staff", "invite", email, "--role", "administrator");
        printed.ExitCode.ShouldBe(0, printed.Errors);
        return printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }
}
