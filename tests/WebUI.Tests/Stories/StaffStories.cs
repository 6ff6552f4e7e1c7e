using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The door of the back office, as whoever works there meets it.</summary>
public sealed class StaffStories(SharedPortal shared) : SharedStory(shared)
{
    [Fact]
    public async Task An_invitation_leads_by_password_and_second_factor_to_the_desk()
    {
        var marta = Somebody();
        marta.Email = "marta@gestion.example";
        var link = await Portal.Invites(marta.Email, StaffRole.Supervisor);

        await marta.Opens(link);
        marta.Page.Address.PathAndQuery.ShouldBe("/gestion/invitacion", "the token leaves the address");
        marta.Page.Text.ShouldContain("Invitación para marta@gestion.example.");
        await marta.Fills(("Name", "Marta Ríos"), ("Password", "corta"), ("Confirmation", "corta"));
        marta.Page.ErrorAt("Password").ShouldNotBeNull();
        await marta.Fills(("Name", "Marta Ríos"), ("Password", marta.Password), ("Confirmation", marta.Password));
        var phone = await marta.EnrolsFactor();
        marta.Page.Sheet().Length.ShouldBe(10);

        await marta.Posts(marta.Page.Form());

        (marta.Page.Path, marta.Page.Heading).ShouldBe(("/gestion", "Casos"));
        marta.Page.Dom.QuerySelector(".staff-self p")!.TextContent.ShouldBe("Marta Ríos Supervisión");
        (await marta.Opens("/gestion/dos-pasos/codigos")).Path.ShouldBe("/gestion", "they were shown once");
        (await Somebody().Opens(link)).Heading.ShouldBe("Esta invitación ya no sirve");
        phone.ShouldNotBeNull();
    }

    [Fact]
    public async Task Signing_in_takes_password_and_code_and_leads_back_to_what_was_wanted()
    {
        var marta = Somebody();
        var phone = await marta.IsStaff(StaffRole.Agent);
        await marta.Posts(marta.Page.Form("/gestion/salir"));
        marta.Page.Path.ShouldBe(StaffSteps.Door);

        (await marta.GivesStaffPassword("no es esta")).Errors.ShouldHaveSingleItem().ShouldStartWith("Los datos de ingreso no coinciden.");
        await marta.GivesStaffPassword(back: "/gestion?de=mi");
        (await marta.Fills(("Code", phone.Wrong()))).ErrorAt("Code").ShouldNotBeNull();
        await marta.Fills(("Code", phone.Code()));

        marta.Page.Address.PathAndQuery.ShouldBe("/gestion?de=mi");
        (await marta.Opens(StaffSteps.Door)).Path.ShouldBe("/gestion", "whoever is in goes on");
    }

    [Fact]
    public async Task A_page_of_staff_leads_nobody_and_no_person_further_than_the_door()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();

        foreach (var who in new[] { ana, Somebody() })
        {
            (await who.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
            who.Page.Text.ShouldContain("Su sesión terminó o aún no ha ingresado.");
            who.Page.Dom.QuerySelector(".staff-self p").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Staff_are_nobody_on_the_pages_of_people_and_one_browser_may_be_both()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        var account = (ana.Email, ana.Password);
        await ana.IsStaff(StaffRole.Administrator);

        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (ana.Email, ana.Password) = account;
        (await ana.SignsIn()).Path.ShouldBe("/inicio");

        (await ana.Opens("/gestion")).Path.ShouldBe("/gestion");
        await ana.Posts(ana.Page.Form("/gestion/salir"));
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio", "leaving the one is not leaving the other");
    }

    [Fact]
    public async Task An_administrator_invites_by_mail_changes_a_role_and_takes_access_away()
    {
        var (admin, marta) = (Somebody(), Somebody());
        await admin.IsStaff(StaffRole.Administrator);
        marta.Email = $"{Guid.CreateVersion7():N}@gestion.example";
        await admin.Opens("/gestion/personal");
        await admin.Fills(("Email", ""));
        (admin.Page.ErrorAt("Email"), admin.Page.ErrorAt("Role")).ShouldBe(("Error: Escriba su correo de trabajo.", "Error: Elija el rol."));
        await admin.Fills(("Email", marta.Email), ("Role", "Agent"));
        admin.Page.Text.ShouldContain("Enviamos la invitación.");

        await marta.AcceptsInvitation(await Portal.LinkTo(marta.Email, "/gestion/invitacion"));
        var phone = await marta.EnrolsFactor();
        (await marta.Opens("/gestion/personal")).Status.ShouldBe(HttpStatusCode.Forbidden);
        marta.Page.Dom.QuerySelector(".staff-self small")!.TextContent.ShouldBe("Agente", "in the frame of the back office");
        var (action, outcome) = ("list_staff", "common.not_permitted");
        (await Portal.Audited(action, outcome)).ShouldBeGreaterThan(0);

        var hers = (await admin.Opens("/gestion/personal")).Dom.QuerySelector($"a[aria-label$='{marta.Email}']")!.GetAttribute("href")!;
        await admin.Opens(hers);
        await admin.Fills(("Role", "Auditor"));
        admin.Page.Text.ShouldContain("El rol cambió.");
        (await marta.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
        await marta.ComesIn(phone);
        marta.Page.Dom.QuerySelector(".staff-self small")!.TextContent.ShouldBe("Auditoría");

        await admin.Opens(hers);
        await admin.Posts(new PostedForm(admin.Page, admin.Page.Forms.Single(f => f.GetAttribute("action") == $"{hers}?handler=Disable")));
        admin.Page.Text.ShouldContain("El acceso quedó retirado.");
        (await marta.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
    }

    [Theory]
    [InlineData("\"LastSeenAt\" = now() - interval '31 minutes'")]
    [InlineData("\"ExpiresAt\" = now()")]
    public async Task A_session_ends_by_its_row_whatever_the_cookie_says(string over)
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await Portal.Database.Scalar<object>($"UPDATE staff_sessions SET {over} WHERE \"StaffId\" = (SELECT \"Id\" FROM staff_members WHERE \"Email\" = '{marta.Email}')");

        (await marta.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
    }

    [Fact]
    public async Task Whoever_is_disabled_while_in_is_out_at_once()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await Portal.Database.Scalar<object>($"UPDATE staff_members SET \"State\" = 'Disabled' WHERE \"Email\" = '{marta.Email}'");

        (await marta.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
    }

    [Fact]
    public async Task Another_role_is_another_role_at_the_next_page()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await Portal.Database.Scalar<object>($"UPDATE staff_members SET \"Role\" = 'Auditor' WHERE \"Email\" = '{marta.Email}'");

        (await marta.Opens("/gestion")).Dom.QuerySelector(".staff-self small")!.TextContent.ShouldBe("Auditoría");
    }

    [Fact]
    public async Task Signing_out_kills_a_copied_cookie()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        var copied = marta.Copy();
        (await copied.Opens("/gestion")).Path.ShouldBe("/gestion");

        await marta.Posts(marta.Page.Form("/gestion/salir"));

        (await copied.Opens("/gestion")).Path.ShouldBe(StaffSteps.Door);
    }

    [Theory]
    [InlineData("/gestion/codigo")]
    [InlineData("/gestion/dos-pasos")]
    public async Task A_step_without_the_one_before_leads_to_the_door_and_a_post_is_in_the_trail(string step)
    {
        var stranger = Somebody();
        (await stranger.Opens(step)).Path.ShouldBe(StaffSteps.Door);
        stranger.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Pasó mucho tiempo o algo cambió.");
        var before = await Portal.Audited("skip_step", "common.step_skipped");
        var token = stranger.Page.ValueOf("__RequestVerificationToken")!;

        (await stranger.Posts(new Uri(step, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Code", "123456")])).Path.ShouldBe(StaffSteps.Door);

        (await Portal.Audited("skip_step", "common.step_skipped")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_cookie_is_the_browsers_alone_and_pages_are_not_kept()
    {
        var marta = Somebody();
        var phone = await marta.IsStaff(StaffRole.Agent);
        await marta.Posts(marta.Page.Form("/gestion/salir"));
        await marta.GivesStaffPassword();
        var form = marta.Page.Form().With("Form.Code", phone.Code());

        var answer = await marta.Asks(Visitor.Post(form.Address, form.Values));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ventanilla-gestion=", StringComparison.Ordinal) && !c.Contains("=;", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires=", customMessage: "it ends with the browser");
        (await marta.Opens("/gestion")).Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task The_pages_speak_English_too_and_the_switch_stays_where_it_was()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Auditor);

        await marta.Posts(marta.Page.Form("/gestion/idioma").With("language", "en"));

        (marta.Page.Path, marta.Page.Heading).ShouldBe(("/gestion", "Cases"));
        marta.Page.Dom.QuerySelector(".staff-self small")!.TextContent.ShouldBe("Auditor");
    }

    [Fact]
    public async Task An_address_of_the_back_office_that_is_none_is_not_found_inside_it()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);

        (await marta.Opens("/gestion/nada")).Status.ShouldBe(HttpStatusCode.NotFound);
        marta.Page.Dom.QuerySelector(".staff-self p")!.TextContent.ShouldContain("Marta Ríos");
        (await Somebody().Opens("/gestion/nada")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
