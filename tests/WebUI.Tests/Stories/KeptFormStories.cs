using System.Net;
using Shouldly;
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

        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Su navegador no guarda las cookies");
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
        (await ana.Fills(("Email", mended))).ErrorAt("Password").ShouldBe("Error: Cambió un dato con el que va a ingresar. Por seguridad, escriba la contraseña otra vez.");
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
            await ana.Fills(("Explanation", long_text));
        }

        ana.Page.Errors.ShouldContain(e => e.StartsWith("Uno de los textos era demasiado largo", StringComparison.Ordinal));
        var kept = ana.Page.Dom.QuerySelector("textarea")!.TextContent.Trim();
        kept.Length.ShouldBeInRange(400, 4_000);
        long_text.ShouldStartWith(kept);
        ana.Cookies.GetCookieHeader(new Uri(RunningPortal.Base)).Length.ShouldBeLessThan(8_000);
    }

    [Fact]
    public async Task Signing_out_leaves_no_form_behind()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/correccion");
        await ana.Fills(("Explanation", "algo muy personal"));
        var address = ana.Page.Address.PathAndQuery;
        await ana.Posts(ana.Page.Form("/salir"));
        await ana.SignsIn();

        (await ana.Opens(address)).Body.ShouldNotContain("algo muy personal");
        ana.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("No encontramos lo que había escrito");
    }
}
