using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;
using static Ventanilla.WebUI.Tests.Driving.FactorSteps;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>From the user menu to a sign-in with a code, and the ways back when the telephone is not at hand.</summary>
public sealed class SecondFactorStories : Story
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task Ana_switches_it_on_keeps_her_codes_and_signs_in_with_her_telephone_and_then_with_a_code_of_her_sheet(string language)
    {
        var ana = Portal.Visitor(language);
        List<Page> seen = [];
        await ana.BecomesUser();
        await ana.SignsIn();
        ana.Page.Dom.QuerySelector($".user-menu a[href='{Door}']").ShouldNotBeNull();

        seen.Add(await ana.Opens(Door));
        var phone = Phone.Scans(ana.Page);
        var square = ana.Page.Dom.QuerySelector("svg.qr")!;
        square.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
        ana.Page.Dom.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        var address = ana.Page.Dom.QuerySelector("a[href^='otpauth://totp/']")!.GetAttribute("href")!;
        address.ShouldContain($"secret={phone.Key}&");
        address.ShouldContain(Uri.EscapeDataString(ana.Email));

        seen.Add(await ana.Fills(("Code", phone.Wrong()), ("CurrentPassword", ana.Password)));
        ana.Page.ErrorAt("Code").ShouldNotBeNullOrEmpty();
        Phone.Scans(ana.Page).Key.ShouldBe(phone.Key, "the square stays the same while the page is open");
        seen.Add(await ana.Fills(("Code", phone.Code()), ("CurrentPassword", ana.Password)));

        ana.Page.Path.ShouldBe(Door + "/codigos");
        var sheet = ana.Page.Sheet();
        sheet.Length.ShouldBe(10);
        var file = await ana.Asks(new HttpRequestMessage(HttpMethod.Get, Door + "/codigos?handler=Download"));
        (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldBe(sheet);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        seen.Add(await ana.Posts(ana.Page.Form()));
        ana.Page.Path.ShouldBe(Door);
        ana.Page.Text.ShouldContain("10");
        (await ana.Opens(Door + "/codigos")).Path.ShouldBe(Door, "they are shown once");
        (await Portal.Mail(ana.Email, "/no-fui-yo/cambio")).Text.ShouldNotContain(phone.Key);

        await ana.SignsOut();
        seen.Add(await ana.SignsIn());
        ana.Page.Path.ShouldBe("/ingresar/codigo");
        ana.Page.Dom.QuerySelector("[name='Form.Code']")!.GetAttribute("autocomplete").ShouldBe("one-time-code");
        ana.Page.Dom.QuerySelector("main a[href='/pqrsf/nuevo?asunto=factor']").ShouldNotBeNull();
        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
        await ana.Opens("/ingresar/codigo");
        seen.Add(await ana.Fills(("Code", phone.Wrong())));
        ana.Page.Path.ShouldBe("/ingresar/codigo");
        ana.Page.ErrorAt("Code")!.ShouldEndWith(ana.Page.Errors.ShouldHaveSingleItem());
        seen.Add(await ana.Fills(("Code", phone.Code())));
        ana.Page.Path.ShouldBe("/inicio");

        await ana.SignsOut();
        await ana.SignsIn();
        seen.Add(await ana.Opens(ana.Page.Dom.QuerySelector("main a[href*='respaldo']")!.GetAttribute("href")!));
        seen.Add(await ana.Fills(("Code", "1234 5678")));
        ana.Page.Query.ShouldBe("?respaldo=true", "the box for letters stays");
        seen.Add(await ana.Fills(("Code", sheet[0].ToLowerInvariant())));
        ana.Page.Path.ShouldBe("/inicio");
        seen.Add(await ana.Opens(Door));
        ana.Page.Dom.QuerySelectorAll("dl.answers dd").Select(d => d.TextContent).ShouldContain("9");

        await ana.SignsOut();
        await ana.SignsIn();
        await ana.Fills(("Code", sheet[0]));
        ana.Page.Path.ShouldBe("/ingresar/codigo", "a recovery code works once");

        seen.ShouldAllBe(p => p.Dom.DocumentElement.GetAttribute("lang")!.StartsWith(language, StringComparison.Ordinal) && p.Heading.Length > 0);
        seen.ShouldAllBe(p => p.Header("Cache-Control") == "no-store");
        foreach (var secret in sheet.Append(phone.Key).Append(sheet[0].ToLowerInvariant()))
            Portal.Log.Lines.ShouldNotContain(l => l.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_on_the_way_to_a_page_arrives_there_after_the_code()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = await ana.EnablesFactor();
        await ana.SignsOut();

        await ana.SignsIn(address: "/ingresar?regreso=%2Fcuenta%2Fdatos");
        await ana.Fills(("Code", phone.Code()));

        ana.Page.Path.ShouldBe("/cuenta/datos");
    }

    [Fact]
    public async Task The_page_of_the_conditions_is_no_way_around_the_code_and_other_devices_are_out_at_once()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var elsewhere = Portal.Visitor();
        await elsewhere.SignsIn();
        await ana.SignsIn();
        await ana.EnablesFactor();

        (await elsewhere.Opens("/inicio")).Path.ShouldBe("/ingresar");
        var thief = Portal.Visitor();
        await thief.SignsIn();
        thief.Page.Path.ShouldBe("/ingresar/codigo");
        var sessions = await Portal.Count("sessions", "\"EndedAt\" IS NULL");
        // What the password alone has given opens the step of the code and no other.
        (await thief.Opens("/ingresar/condiciones")).Path.ShouldBe("/ingresar");
        await thief.Posts(new Uri("/ingresar/condiciones", UriKind.Relative), [("__RequestVerificationToken", thief.Page.ValueOf("__RequestVerificationToken")!),
            ("Form.AcceptsTerms", "true"), ("Form.AcceptsDataTreatment", "true")]);

        thief.Page.Path.ShouldBe("/ingresar");
        (await Portal.Count("sessions", "\"EndedAt\" IS NULL")).ShouldBe(sessions);
        (await thief.Opens("/inicio")).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task A_password_that_changed_meanwhile_leads_back_to_the_sign_in()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = await ana.EnablesFactor();
        var thief = Portal.Visitor();
        await thief.SignsIn();
        await ana.Opens("/cuenta/contrasena");
        await ana.Fills(("CurrentPassword", ana.Password), ("Password", "cuatro gatos grises 9"), ("Confirmation", "cuatro gatos grises 9"));

        (await thief.Fills(("Code", phone.Code()))).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task New_codes_and_switching_off_take_the_password_and_a_code()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = await ana.EnablesFactor();
        var old = ana.Page.Sheet();
        await ana.Posts(ana.Page.Form());

        await ana.Posts(ana.Page.Form().With("Form.CurrentPassword", "no es esta").With("Form.Code", old[0]).Through("Renew"));
        ana.Page.ErrorAt("CurrentPassword").ShouldNotBeNullOrEmpty();
        await ana.Posts(ana.Page.Form().With("Form.CurrentPassword", ana.Password).With("Form.Code", old[0]).Through("Renew"));
        ana.Page.Path.ShouldBe(Door + "/codigos");
        var fresh = ana.Page.Sheet();
        fresh.Length.ShouldBe(10);
        fresh.ShouldNotContain(c => old.Contains(c));

        await ana.Posts(ana.Page.Form());
        await ana.Posts(ana.Page.Form().With("Form.CurrentPassword", ana.Password).With("Form.Code", old[1]).Through("Disable"));
        ana.Page.ErrorAt("Code").ShouldNotBeNullOrEmpty("an old sheet is worth nothing");
        await ana.Posts(ana.Page.Form().With("Form.CurrentPassword", ana.Password).With("Form.Code", phone.Code()).Through("Disable"));
        (ana.Page.Path, ana.Page.Dom.QuerySelector("svg.qr") is not null).ShouldBe((Door, true));
        Phone.Scans(ana.Page).Key.ShouldNotBe(phone.Key);
        (await Portal.Visitor().SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task A_forgotten_password_takes_a_code_too_and_nobody_learns_that_from_asking()
    {
        const string next = "cuatro gatos grises 9";
        var plain = Portal.Visitor().As("eva@correo.example");
        await plain.BecomesUser("52444555");
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.EnablesFactor();
        var sheet = ana.Page.Sheet();

        var (hers, theirs) = (Portal.Visitor(), Portal.Visitor());
        var (asked, other) = (await hers.AsksForReset(ana.Email), await theirs.AsksForReset(plain.Email));
        asked.Text.Replace("a***@c***.com", "").Length.ShouldBe(other.Text.Replace("e***@c***.com", "").Length);
        await theirs.Opens(await Portal.LinkTo(plain.Email, "/restablecer"));
        theirs.Page.Form().Fields.ShouldNotContain("Form.Code");
        (await Portal.Visitor().Opens("/restablecer?t=" + new string('A', 43))).Dom.QuerySelector("[name='Form.Code']").ShouldBeNull();

        await hers.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await hers.Fills(("Password", next), ("Confirmation", next));
        hers.Page.ErrorAt("Code").ShouldNotBeNullOrEmpty();
        await hers.Fills(("Password", next), ("Confirmation", next), ("Code", "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ"));
        hers.Page.ErrorAt("Code").ShouldNotBeNullOrEmpty();
        hers.Page.Dom.QuerySelector("main a[href='/pqrsf/nuevo?asunto=factor']").ShouldNotBeNull();
        (await Portal.Audited("reset_password", "accounts.code_wrong")).ShouldBe(1);

        (await hers.Fills(("Password", next), ("Confirmation", next), ("Code", sheet[0]))).Path.ShouldBe("/restablecer/listo");
        (await hers.SignsIn(next)).Path.ShouldBe("/ingresar/codigo");
    }

    [Fact]
    public async Task The_key_of_one_person_is_not_the_next_ones_in_the_same_browser()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.As("eva@correo.example").BecomesUser("52444555");
        await ana.As("ana@correo.example").SignsIn();
        await ana.Opens(Door);
        var hers = Phone.Scans(ana.Page);
        await ana.SignsOut();

        await ana.As("eva@correo.example").SignsIn();
        await ana.Opens(Door);
        Phone.Scans(ana.Page).Key.ShouldNotBe(hers.Key);
        await ana.EnablesFactor();
        await ana.SignsOut();
        await ana.As("ana@correo.example").SignsIn();
        (await ana.Opens(Door + "/codigos")).Path.ShouldBe(Door);
    }

    [Fact]
    public async Task A_key_that_is_out_of_date_is_replaced_and_the_page_says_so()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens(Door);
        var phone = Phone.Scans(ana.Page);
        foreach (System.Net.Cookie cookie in ana.Cookies.GetAllCookies())
            cookie.Expired |= cookie.Name == "ventanilla.factor";

        await ana.Fills(("Code", phone.Code()), ("CurrentPassword", SampleHouse.Password));

        ana.Page.Errors.ShouldHaveSingleItem();
        Phone.Scans(ana.Page).Key.ShouldNotBe(phone.Key);
        (await Portal.Count("second_factors")).ShouldBe(0);
    }
}
