using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What was typed comes back with what to mend: after a refusal, beside another tab, in another language, after the form expired; and where it
/// cannot, the page says so.</summary>
public sealed class KeptFormStories(SharedPortal shared) : SharedStory(shared)
{
    private static readonly (string, string)[] Wrong = [("FirstName", "Ana"), ("FirstSurname", "Núñez Ñáñez"), ("Email", "sin arroba"), ("Phone", "300")];

    [Fact]
    public async Task A_refused_form_is_shown_by_an_address_of_its_own_with_all_errors_and_without_the_passwords()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);

        await ana.Fills([.. Wrong, ("Password", "corta"), ("Confirmation", "otra"), ("AcceptsTerms", "true")]);

        ana.Page.Redirected.ShouldBeTrue();
        (ana.Page.ValueOf("Form.FirstSurname"), ana.Page.ValueOf("Form.Email")).ShouldBe(("Núñez Ñáñez", "sin arroba"));
        (ana.Page.ValueOf("Form.Password"), ana.Page.ValueOf("Form.Confirmation")).ShouldBe(("", ""));
        ana.Page.Body.ShouldNotContain("corta\"");
        foreach (var field in new[] { "Email", "Phone", "BirthDate", "Password", "Confirmation", "AcceptsDataTreatment" })
            ana.Page.ErrorAt(field).ShouldNotBeNullOrEmpty($"all errors in one round: {field}");
        ana.Page.ErrorAt("AcceptsTerms").ShouldBeNull();

        (await ana.Opens(ana.Page.Address.PathAndQuery)).Errors.ShouldNotBeEmpty("Back and a reload find it again");
    }

    [Fact]
    public async Task A_taken_username_is_told_in_the_same_round_with_free_ones_beside_its_field()
    {
        await using var clinic = await RunningPortal.Open(("Portal", "clinica"));
        var ana = await Walker.WithAnAccountOn(clinic);
        var eva = clinic.Visitor();
        await eva.Opens("/registro");

        await eva.Fills(("Username", ana.Username), ("Email", "sin arroba"), ("Password", "corta"), ("Confirmation", "corta"));

        eva.Page.ErrorAt("Username")!.ShouldMatch($@"están libres: ({ana.Username}\d+( · |$)){{3}}$", "each stands free, to be copied");
        foreach (var field in new[] { "FullName", "Email", "Password", "AcceptsTerms" })
            eva.Page.ErrorAt(field).ShouldNotBeNullOrEmpty(field);
    }

    [Fact]
    public async Task Two_tabs_do_not_mix()
    {
        var ana = Somebody();
        await ana.Opens("/recuperar");
        var (one, other) = (ana.Page.Form(), ana.Page.Form());
        var first = await ana.Posts(one.With("Form.Email", "una sin arroba"));
        await ana.Posts(other.With("Form.Email", "otra sin arroba"));
        ana.Page.ValueOf("Form.Email").ShouldBe("otra sin arroba");

        (await ana.Opens(first.Address.PathAndQuery)).ValueOf("Form.Email").ShouldBe("una sin arroba");
        (await ana.Opens("/recuperar")).ValueOf("Form.Email").ShouldBe("");
    }

    [Theory, InlineData("es", "en", "Enter"), InlineData("en", "es", "Escriba")]
    public async Task The_language_is_changed_beside_what_was_typed_and_what_to_mend(string before, string after, string says)
    {
        var ana = Somebody(before);
        await ana.GivesDocument(ana.Document);
        await ana.Fills(Wrong);
        var form = ana.Page.Form().With("Form.SecondName", "Lucía");
        var button = ana.Page.Dom.QuerySelector($"button[name=language][value={after}]")!;
        button.GetAttribute("form").ShouldBe(form.Form.Id);

        await ana.Posts(new Uri(ana.Page.Address, button.GetAttribute("formaction")), [.. form.Values, ("language", after)]);

        ana.Page.Dom.DocumentElement.GetAttribute("lang")!.ShouldStartWith(after);
        (ana.Page.ValueOf("Form.SecondName"), ana.Page.ValueOf("Form.Email")).ShouldBe(("Lucía", "sin arroba"));
        ana.Page.ErrorAt("Email")!.ShouldStartWith("Error: " + says);
    }

    [Theory]
    [InlineData("preguntar", "Question")]
    [InlineData("trasladar", "Reason")]
    [InlineData("responder", "Answer")]
    [InlineData(null, "Text")]
    public async Task The_language_is_changed_beside_what_staff_were_writing_and_not_beside_a_button(string? act, string box)
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Supervisor);
        var filed = await Portal.Files();
        await marta.Takes(filed);
        await marta.OpensCase(filed, act);
        // An answer is longer than any cookie.
        var typed = string.Concat(Enumerable.Repeat("Ya se giró la cuota de octubre. ", box == "Answer" ? 300 : 10)).Trim();
        var button = marta.Page.Dom.QuerySelector("button[name=language][value=en]")!;
        var form = marta.Page.Forms.Single(f => f.Id == button.GetAttribute("form"));

        await marta.Posts(new Uri(marta.Page.Address, button.GetAttribute("formaction")), [.. new PostedForm(marta.Page, form).With($"Form.{box}", typed).Values, ("language", "en")]);

        marta.Page.Dom.DocumentElement.GetAttribute("lang")!.ShouldStartWith("en");
        marta.Page.Path.ShouldBe($"/gestion/casos/{filed.Radicado}");
        marta.Page.Dom.QuerySelector($"[name='Form.{box}']")!.TextContent.Trim().ShouldBe(typed);
        marta.Page.Errors.ShouldBeEmpty();
        marta.Page.Forms.Where(f => f.Id is { Length: > 0 }).Select(f => f.Id).ShouldBeUnique();
    }

    /// <summary>A browser says where a post comes from; an old one does not.</summary>
    [Theory, InlineData("same-origin"), InlineData(null)]
    public async Task A_form_that_cannot_be_read_is_called_so_and_not_too_old(string? site)
    {
        var ana = Somebody();
        await ana.Opens("/recuperar");
        var form = ana.Page.Form();
        var post = Visitor.Post(form.Address, form.With("Form.Email", "a\0b").Values);
        if (site is not null)
            post.Headers.Add("Sec-Fetch-Site", site);

        await ana.Send(post);

        (ana.Page.Status, ana.Page.Heading).ShouldBe((HttpStatusCode.BadRequest, "No pudimos leer el formulario"));
    }

    [Fact]
    public async Task A_limit_is_written_as_people_here_write_numbers()
    {
        var ana = Somebody();
        await ana.ChoosesKind(Domain.Cases.CaseKind.Complaint);
        await ana.FilesAs(Domain.Cases.FilerKind.Anonymous);

        await ana.Tells(new string('ñ', Domain.Cases.Case.MaxText + 1));

        ana.Page.ErrorAt("Text")!.ShouldContain("escriba 10.000 caracteres o menos");
    }

    [Theory, InlineData("same-origin", true), InlineData("cross-site", false), InlineData("same-site", false), InlineData(null, false)]
    public async Task An_expired_form_comes_back_filled_in_only_for_whoever_sent_it_from_our_own_page(string? site, bool comesBack)
    {
        var ana = Somebody();
        await ana.Opens("/recuperar");
        var form = ana.Page.Form().With("Form.Email", ana.Email).With("__RequestVerificationToken", "de otra sesión");
        var post = Visitor.Post(form.Address, form.Values);
        if (site is not null)
            post.Headers.Add("Sec-Fetch-Site", site);

        await ana.Send(post);

        ana.Page.Status.ShouldBe(comesBack ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        ana.Page.ValueOf("Form.Email").ShouldBe(comesBack ? ana.Email : null);
        if (!comesBack)
            return;
        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Desde que abrió este formulario");
        (await ana.Posts(ana.Page.Form())).Query.ShouldBe("?enviado=True", "one button sends it again");
    }

    [Fact]
    public async Task Who_signed_in_in_another_tab_loses_no_form_and_is_at_home_when_signing_in_again()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.Opens("/ingresar");
        var old = ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password);
        await ana.SignsIn();

        var again = Visitor.Post(old.Address, old.Values);
        again.Headers.Add("Sec-Fetch-Site", "same-origin");

        (await ana.Send(again)).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task A_browser_that_keeps_no_cookies_is_told()
    {
        var ana = Somebody();
        await ana.Opens("/registro");
        var address = ana.Page.Address;
        foreach (Cookie cookie in ana.Cookies.GetAllCookies())
            cookie.Expired = true;
        var post = Visitor.Post(address, [("Form.DocumentType", "CC"), ("Form.DocumentNumber", ana.Document)]);
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        var shown = (await ana.Asks(post)).Headers.Location!;
        foreach (Cookie cookie in ana.Cookies.GetAllCookies())
            cookie.Expired = true;

        await ana.Opens(shown.ToString());

        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("No encontramos lo que había escrito. Si su navegador");
        ana.Page.Dom.QuerySelector(".error-summary a.button")!.GetAttribute("href").ShouldStartWith("/registro");
    }

    [Fact]
    public async Task A_draft_that_is_gone_is_told_where_it_begins_again()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);
        var address = ana.Page.Address.PathAndQuery;
        foreach (Cookie cookie in ana.Cookies.GetAllCookies())
            cookie.Expired = cookie.Name.StartsWith("ventanilla.registro", StringComparison.Ordinal);

        (await ana.Opens(address)).Path.ShouldBe("/registro");
        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("No encontramos el registro que había empezado");
        (await ana.Opens("/verificacion")).Errors.ShouldHaveSingleItem().ShouldStartWith("Ese paso ya no está abierto");
    }

    [Fact]
    public async Task Back_to_the_first_step_finds_the_document_and_the_date()
    {
        var ana = Somebody();
        await ana.Opens("/registro");
        var first = ana.Page.Address.PathAndQuery;
        await ana.Fills(("DocumentType", "CC"), ("DocumentNumber", ana.Document), ("SecondDatum.Day", "3"), ("SecondDatum.Month", "2"), ("SecondDatum.Year", "2001"));

        await ana.Opens(first);

        (ana.Page.ValueOf("Form.DocumentNumber"), ana.Page.ValueOf("Form.SecondDatum.Day"), ana.Page.ValueOf("Form.SecondDatum.Year")).ShouldBe((ana.Document, "3", "2001"));
    }

    [Fact]
    public async Task Whoever_mends_a_field_before_sending_is_asked_for_no_password_and_no_consents()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);
        await ana.GivesData();
        var change = ana.Page.Dom.QuerySelectorAll("dl.answers a").Select(a => a.GetAttribute("href")!).ToArray();

        await ana.Opens(change.Single(h => h.EndsWith("#Form_Phone", StringComparison.Ordinal)));
        ana.Page.Form().Fields.ShouldNotContain(f => f == "Form.Password" || f == "Form.Confirmation" || f == "Form.AcceptsTerms" || f == "Form.AcceptsDataTreatment");
        (await ana.Fills(("Phone", "310 765 4321"))).Path.ShouldBe("/registro/confirmar");
        ana.Page.Text.ShouldContain("310 765 4321");

        var mended = ana.Email = "otra." + ana.Email;
        await ana.Opens(change[0].Contains("datos", StringComparison.Ordinal) ? change[0] : change[1]);
        (await ana.Fills(("Email", mended))).ErrorAt("Password").ShouldBe("Error: Cambió un dato con el que va a ingresar o que su contraseña no puede llevar. Como no guardamos la contraseña en ninguna parte, necesitamos que la escriba otra vez; lo demás ya está.");
        (await ana.Fills(("Password", ana.Password), ("Confirmation", ana.Password))).Path.ShouldBe("/registro/confirmar");
        await ana.Posts(ana.Page.Form());
        await ana.OpensTheLink();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        (await Portal.Count("consents", $"\"AccountId\" = (SELECT \"Id\" FROM accounts WHERE \"Email\" = '{mended}')")).ShouldBe(2);
    }

    [Fact]
    public async Task Another_password_is_chosen_from_the_confirmation()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);
        await ana.GivesData();
        await ana.Opens(ana.Page.Dom.QuerySelectorAll("dl.answers a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("#Form_Password", StringComparison.Ordinal)));
        (await ana.Posts(ana.Page.Form())).ErrorAt("Password").ShouldNotBeNullOrEmpty();

        ana.Password = "cuatro ballenas azules 9";
        await ana.Fills(("Password", ana.Password), ("Confirmation", ana.Password));
        await ana.Posts(ana.Page.Form());
        await ana.OpensTheLink();

        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task What_does_not_fit_is_cut_and_said_aloud_and_all_forms_together_stay_within_what_a_proxy_takes()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var chance = new Random(7);
        var long_text = string.Concat(Enumerable.Range(0, 4_000).Select(_ => char.ConvertFromUtf32(0x20000 + chance.Next(0xA000))));

        for (var i = 0; i < 6; i++)
        {
            await ana.Opens("/cuenta/correccion");
            await ana.Fills(("Text", long_text));
        }

        ana.Page.Errors.ShouldContain(e => e.StartsWith("Uno de los textos era demasiado largo", StringComparison.Ordinal));
        var kept = ana.Page.Dom.QuerySelector("textarea")!.TextContent.Trim();
        kept.Length.ShouldBeInRange(400, 4_000);
        long_text.ShouldStartWith(kept);
        ana.Cookies.GetCookieHeader(new Uri(RunningPortal.Base)).Length.ShouldBeLessThan(8_000);
    }

    [Theory]
    [InlineData("form.password")]
    [InlineData("FORM.PASSWORD")]
    [InlineData("Form[Password]")]
    [InlineData("form[confirmation]")]
    [InlineData("Form.Code")]
    public async Task A_password_or_a_code_is_kept_under_no_name_that_a_form_reads(string name)
    {
        var ana = Somebody();
        await ana.Opens("/ingresar");
        var token = ana.Page.ValueOf("__RequestVerificationToken")!;
        var chance = new Random(3);
        var secret = string.Concat(Enumerable.Range(0, 900).Select(_ => (char)('a' + chance.Next(26))));

        await ana.Posts(new Uri("/ingresar", UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Name", ana.Email), (name, secret)]);

        ana.Page.ValueOf("Form.Name").ShouldBe(ana.Email);
        ana.Cookies.GetAllCookies().Single(c => c.Name.StartsWith("ventanilla.formulario", StringComparison.Ordinal)).Value.Length.ShouldBeLessThan(600);
    }

    [Theory]
    [InlineData(1, 200, 0)]
    [InlineData(400, 70, 0)]
    [InlineData(60, 70, 9_000)]
    public async Task Whatever_names_are_posted_an_answer_comes_at_once_and_the_page_opens(int fields, int name, int value)
    {
        var ana = Somebody();
        await ana.Opens("/recuperar");
        var token = ana.Page.ValueOf("__RequestVerificationToken")!;
        var chance = new Random(11);
        string Signs(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => char.ConvertFromUtf32(0x4E00 + chance.Next(0x5000))));

        await ana.Posts(new Uri("/recuperar", UriKind.Relative),
            [("__RequestVerificationToken", token), .. Enumerable.Range(0, fields).Select(_ => (Signs(name), Signs(value)))]);

        (ana.Page.Status, ana.Page.Path).ShouldBe((HttpStatusCode.OK, "/recuperar"));
        ana.Page.Errors.ShouldNotBeEmpty();
    }

    [Theory, InlineData("."), InlineData("[0]")]
    public async Task Names_of_any_depth_leave_a_page_that_opens(string joint)
    {
        var ana = Somebody();
        await ana.Opens("/recuperar");
        var token = ana.Page.ValueOf("__RequestVerificationToken")!;

        await ana.Posts(new Uri("/recuperar", UriKind.Relative), [("__RequestVerificationToken", token), (string.Join(joint, Enumerable.Repeat("a", 40)), "x")]);

        ana.Page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_else_who_signs_in_at_the_same_browser_is_shown_it()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/telefono");
        await ana.Fills(("Phone", "319 999 8888"), ("CurrentPassword", "no es esta"));
        var address = ana.Page.Address.PathAndQuery;
        ana.Page.ValueOf("Form.Phone").ShouldBe("319 999 8888");
        var luis = Somebody();
        await luis.BecomesUser();
        ana.Email = luis.Email;
        await ana.SignsIn();

        (await ana.Opens(address)).Body.ShouldNotContain("319 999 8888");
    }

    [Fact]
    public async Task A_name_that_is_mended_has_its_password_judged_again()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);
        await ana.Fills(("FirstName", "Iris"), ("FirstSurname", "Pérez"), ("BirthDate.Day", "4"), ("BirthDate.Month", "5"), ("BirthDate.Year", "1981"),
            ("Phone", "300 123 4567"), ("Email", ana.Email), ("Password", "quetzalcoatl77x"), ("Confirmation", "quetzalcoatl77x"),
            ("AcceptsTerms", "true"), ("AcceptsDataTreatment", "true"));
        ana.Page.Path.ShouldBe("/registro/confirmar");
        await ana.Opens(ana.Page.Dom.QuerySelectorAll("dl.answers a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("#Form_FirstName", StringComparison.Ordinal)));

        (await ana.Fills(("FirstName", "Quetzalcoatl"))).Path.ShouldBe("/registro/datos");
        (await ana.Fills(("Password", "quetzalcoatl77x"), ("Confirmation", "quetzalcoatl77x"))).ErrorAt("Password")!.ShouldContain("quetzalcoatl");
    }

    [Theory, InlineData("/ñ"), InlineData("/中文"), InlineData("~/ingresar")]
    public async Task No_address_to_come_back_to_is_a_fault(string back)
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn(address: "/ingresar?otra=true&regreso=" + Uri.EscapeDataString(back))).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
        (await ana.Opens("/ingresar?regreso=" + Uri.EscapeDataString(back))).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        await ana.Opens("/inicio");

        await ana.Posts(new Uri("/idioma?language=en&returnUrl=" + Uri.EscapeDataString(back), UriKind.Relative),
            [("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!), ("Form.Name", "x")]);

        ana.Page.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_of_a_registration_for_whoever_comes_next()
    {
        var ana = Somebody();
        await ana.Registers(ana.Document);
        var notice = ana.Page.Address.PathAndQuery;
        await ana.OpensTheLink();
        await ana.SignsIn();
        await ana.Posts(ana.Page.Form("/salir"));

        (await ana.Opens(notice)).Body.ShouldNotContain(ana.Email);
    }

    [Fact]
    public async Task Signing_out_leaves_no_form_behind()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/correccion");
        await ana.Fills(("Text", "algo muy personal"));
        var address = ana.Page.Address.PathAndQuery;
        await ana.Posts(ana.Page.Form("/salir"));
        await ana.SignsIn();

        (await ana.Opens(address)).Body.ShouldNotContain("algo muy personal");
        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("No encontramos lo que había escrito");
    }
}
