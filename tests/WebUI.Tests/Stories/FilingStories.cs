using System.Net;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>From the door to the acuse: as whom, with what, and nothing that was typed is lost on the way.</summary>
public sealed class FilingStories(SharedPortal shared) : SharedStory(shared)
{
    [Theory, InlineData("es", "Su solicitud quedó radicada"), InlineData("en", "Your request has been filed")]
    public async Task A_named_person_files_and_gets_the_number_on_the_page_and_by_mail(string language, string heading)
    {
        var ana = Somebody(language);
        await ana.Prepares();
        ana.Page.Text.ShouldContain("Ana Ñáñez");
        ana.Page.Text.ShouldContain("No llegó el de octubre.");

        await ana.Files();

        ana.Page.Heading.ShouldBe(heading);
        var number = ana.Page.Dom.QuerySelector(".radicado")!.TextContent;
        number.ShouldMatch("^20[0-9]{2}-[0-9]{6}$");
        (await Portal.Mail(ana.Email, number)).Text.ShouldContain(ana.Page.Dom.QuerySelector("code")!.TextContent);
        (await ana.Opens(ana.Page.Address.PathAndQuery)).Text.ShouldContain(number, customMessage: "a reload shows it again");
        ana.Page.Text.ShouldContain("/pqrsf/seguir, ", customMessage: "on paper a button leads nowhere");
    }

    [Fact]
    public async Task Somebody_anonymous_is_asked_for_nothing_and_told_to_keep_the_code()
    {
        var nobody = Somebody();
        await nobody.ChoosesKind(CaseKind.Denunciation);
        await nobody.FilesAs(FilerKind.Anonymous);
        nobody.Page.Path.ShouldBe("/pqrsf/caso");
        nobody.Page.Text.ShouldNotContain("Autorizo");
        nobody.Page.Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Paso 3 de 5");
        await nobody.Tells();
        await nobody.GoesOn();
        await nobody.Files();

        nobody.Page.Text.ShouldContain("sin el número y el código");
        nobody.Page.Dom.QuerySelector("code").ShouldNotBeNull();
        (await Portal.Count("cases", "\"Kind\" = 'Denunciation' AND \"Filer_Name\" IS NULL AND \"Filer_Email\" IS NULL")).ShouldBeGreaterThan(0);
    }

    [Theory, InlineData(CaseKind.DataClaim), InlineData(CaseKind.InformationRequest)]
    public async Task What_is_a_persons_own_affair_is_offered_to_nobody_unnamed(CaseKind kind)
    {
        var ana = Somebody();
        await ana.ChoosesKind(kind);
        ana.Page.Dom.QuerySelectorAll("input[name='Form.Who']").Select(i => i.GetAttribute("value")).ShouldBe(["Identified"]);

        await ana.Posts(ana.Page.Form().With("Form.Who", "Anonymous"));

        ana.Page.Path.ShouldBe("/pqrsf/quien");
        ana.Page.ErrorAt("Who").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Each_kind_says_the_days_of_the_law()
    {
        var page = await Somebody().Opens("/pqrsf/tipo");

        page.Dom.QuerySelectorAll("input[name='Form.Kind']").Length.ShouldBe(10);
        foreach (var (kind, days) in new[] { (CaseKind.Petition, 15), (CaseKind.InformationRequest, 10), (CaseKind.Consultation, 30), (CaseKind.DataConsultation, 10) })
            page.Dom.QuerySelector($"input[value={kind}]")!.ParentElement!.TextContent.ShouldContain($"{days} días hábiles");
    }

    [Fact]
    public async Task Whoever_signs_in_on_the_way_finds_what_was_typed_and_files_with_the_account()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.ChoosesKind(CaseKind.Claim);
        var signIn = ana.Page.Dom.QuerySelector("main p.soft a")!.GetAttribute("href")!;

        await ana.SignsIn(address: signIn);

        ana.Page.Path.ShouldBe("/pqrsf/quien", ana.Page.ToString());
        await ana.FilesAs(FilerKind.Account);
        await ana.Fills(("Answer", "Portal"));
        await ana.Tells();
        await ana.GoesOn();
        ana.Page.Text.ShouldContain("En mi cuenta");
        await ana.Files();
        (await Portal.Count("cases", "\"AccountId\" IS NOT NULL AND \"Kind\" = 'Claim'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_is_over_costs_nothing_of_what_was_typed()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.ChoosesKind(CaseKind.Petition);
        await ana.FilesAs(FilerKind.Account);
        await ana.Fills(("Answer", "Email"));
        var form = ana.Page.Form().With("Form.Subject", "Largo").With("Form.Text", Long).With("Form.DataAuthorised", "true");
        var elsewhere = ana.Copy();
        await elsewhere.Opens("/inicio");
        await elsewhere.Posts(elsewhere.Page.Form("/salir"));

        await ana.Send(FromOurPage(form));
        ana.Page.Path.ShouldBe("/ingresar", ana.Page.ToString());
        ana.Page.Errors.ShouldHaveSingleItem().ShouldContain("sigue guardado");
        await ana.Posts(ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password));

        ana.Page.Path.ShouldBe("/pqrsf/caso", ana.Page.ToString());
        Text(ana.Page).ShouldBe(Long);
    }

    [Fact]
    public async Task A_form_that_expired_keeps_ten_thousand_letters_for_our_own_page_and_none_for_a_strangers()
    {
        var ana = Somebody();
        await ana.ChoosesKind(CaseKind.Suggestion);
        await ana.FilesAs(FilerKind.Anonymous);
        var form = ana.Page.Form().With("Form.Subject", "Largo").With("Form.Text", Long).With("__RequestVerificationToken", "de otra sesión");

        await ana.Posts(form);
        ana.Page.Status.ShouldBe(HttpStatusCode.BadRequest);
        await ana.Send(FromOurPage(form));

        ana.Page.Path.ShouldBe("/pqrsf/caso");
        ana.Page.Errors.Count.ShouldBe(1);
        Text(ana.Page).ShouldBe(Long);
    }

    [Fact]
    public async Task What_is_wrong_or_too_long_comes_back_whole_with_what_to_mend()
    {
        var ana = Somebody();
        await ana.ChoosesKind(CaseKind.Petition);
        await ana.FilesAs(FilerKind.Identified);
        await ana.Fills(("FullName", "Ana"), ("DocumentNumber", "12"), ("Email", "sin arroba"));
        ana.Page.Path.ShouldBe("/pqrsf/datos");
        (ana.Page.ValueOf("Form.Email"), ana.Page.ValueOf("Form.DocumentNumber")).ShouldBe(("sin arroba", "12"));
        foreach (var field in new[] { "DocumentType", "DocumentNumber", "Email" })
            ana.Page.ErrorAt(field).ShouldNotBeNullOrEmpty(field);
        await ana.SaysWho();

        await ana.Fills(("Text", Long + Long));

        ana.Page.Path.ShouldBe("/pqrsf/caso");
        ana.Page.ErrorAt("Text")!.ShouldContain("10.000");
        ana.Page.ErrorAt("Subject").ShouldBe("Error: Escriba el asunto.");
        ana.Page.ErrorAt("DataAuthorised").ShouldNotBeNullOrEmpty();
        Text(ana.Page).ShouldBe(Long + Long);
    }

    [Fact]
    public async Task Back_and_change_lose_nothing_and_lead_to_the_confirmation_again()
    {
        var ana = Somebody();
        await ana.Prepares();
        var change = ana.Page.Dom.QuerySelectorAll(".answers-change a").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToArray();
        change.ShouldContain(c => c.StartsWith("/pqrsf/caso", StringComparison.Ordinal));

        await ana.Opens(change.First(c => c.StartsWith("/pqrsf/caso", StringComparison.Ordinal)));
        ana.Page.ValueOf("Form.Subject").ShouldBe("Mi subsidio");
        await ana.Fills(("Subject", "Otro asunto"));

        ana.Page.Path.ShouldBe("/pqrsf/confirmar");
        ana.Page.Text.ShouldContain("Otro asunto");
        await ana.Opens(change.First(c => c.StartsWith("/pqrsf/tipo", StringComparison.Ordinal)));
        await ana.Fills(("Kind", "DataClaim"));
        await ana.Opens(change.First(c => c.StartsWith("/pqrsf/quien", StringComparison.Ordinal)));
        ana.Page.Dom.QuerySelectorAll("input[name='Form.Who']").Length.ShouldBe(1, "the other kind is nobody's unnamed");
    }

    [Fact]
    public async Task Filed_it_stays_filed_whoever_goes_back_or_presses_twice()
    {
        var ana = Somebody();
        await ana.Prepares();
        var form = ana.Page.Form();
        var number = (await ana.Files()).Dom.QuerySelector(".radicado")!.TextContent;

        (await ana.Posts(form)).Dom.QuerySelector(".radicado")!.TextContent.ShouldBe(number);
        (await ana.Opens(form.Address.PathAndQuery)).Path.ShouldBe("/pqrsf/acuse");
        (await Portal.Visitor().Opens(ana.Page.Address.PathAndQuery)).Path.ShouldBe("/pqrsf", "another browser has no key");
    }

    [Fact]
    public async Task The_language_changes_with_a_long_text_in_the_box()
    {
        var ana = Somebody();
        await ana.ChoosesKind(CaseKind.Suggestion);
        await ana.FilesAs(FilerKind.Anonymous);
        var form = ana.Page.Form().With("Form.Text", Long);
        var button = ana.Page.Dom.QuerySelector("button[name=language][value=en]")!;

        await ana.Posts(new Uri(ana.Page.Address, button.GetAttribute("formaction")), [.. form.Values, ("language", "en")]);

        ana.Page.Heading.ShouldBe("Tell us about your case");
        Text(ana.Page).ShouldBe(Long);
    }

    [Fact]
    public async Task Steps_that_were_skipped_lead_to_what_is_missing_and_a_draft_that_is_gone_to_the_door()
    {
        var ana = Somebody();
        await ana.ChoosesKind(CaseKind.Petition);
        (await ana.Opens(ana.Page.Address.PathAndQuery.Replace("quien", "confirmar", StringComparison.Ordinal))).Path.ShouldBe("/pqrsf/quien");
        foreach (var page in new[] { "quien", "datos", "caso", "adjuntos", "confirmar", "acuse" })
        {
            (await ana.Opens($"/pqrsf/{page}?r=000000000000000000")).Path.ShouldBe("/pqrsf", page);
            ana.Page.Errors.ShouldHaveSingleItem();
        }
    }

    private static string Long { get; } = string.Concat(Enumerable.Repeat("Año tras año pedí lo mismo. ", 350)) + "Fin.";

    private static string Text(Page page) => ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Dom.QuerySelector("textarea")!).Value;

    private static HttpRequestMessage FromOurPage(PostedForm form)
    {
        var post = Visitor.Post(form.Address, form.Values);
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        return post;
    }
}
