using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the forms say: what is wrong by its name, what may stay empty, and whom the portal belongs to.</summary>
public sealed class PlainWordsStories(SharedPortal shared) : SharedStory(shared)
{
    [Theory]
    [InlineData("es", "Escriba su correo.", "Escriba su número de documento.", "Escriba la fecha de expedición de su documento: día, mes y año, como 27\u00a003\u00a02009.")]
    [InlineData("en", "Enter your email address.", "Enter your document number.", "Enter the date your document was issued: day, month and year, such as 27\u00a003\u00a02009.")]
    public async Task An_empty_field_asks_for_itself_on_top_and_in_its_place(string language, string email, string document, string date)
    {
        var ana = Somebody(language);
        await ana.Opens("/recuperar");
        await ana.Posts(ana.Page.Form());
        ana.Page.Errors.ShouldBe([email]);
        ana.Page.ErrorAt("Email")!.ShouldEndWith(email);

        await ana.Opens("/registro");
        await ana.Posts(ana.Page.Form());
        ana.Page.Errors.ShouldBe([document, date]);
        ana.Page.ErrorAt("SecondDatum")!.ShouldEndWith(date);
    }

    [Fact]
    public async Task Only_what_may_stay_empty_is_marked_and_a_screen_reader_hears_what_may_not()
    {
        var ana = Somebody();
        await ana.GivesDocument(ana.Document);

        ana.Page.Dom.QuerySelectorAll(".need").Select(n => n.ParentElement!.TextContent.Trim())
            .ShouldBe(["Segundo nombre (opcional)", "Segundo apellido (opcional)"]);
        ana.Page.Dom.QuerySelectorAll("main input:not([type=hidden], [type=checkbox]):not([aria-required])").Select(i => i.GetAttribute("name"))
            .ShouldBe(["Form.SecondName", "Form.SecondSurname"]);
        ana.Page.Dom.QuerySelector("label[for=Form_Password]")!.TextContent.Trim().ShouldBe("Cree una contraseña");
    }

    [Fact]
    public async Task The_organisation_is_called_by_its_name()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();

        (await ana.Opens("/cuenta/cerrar")).Text.ShouldContain("Los datos que Hanna tiene de usted");
        (await ana.Opens("/cuenta/correccion")).Text.ShouldContain("lo que Hanna sabe de usted");
    }
}
