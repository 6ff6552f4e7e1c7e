using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The clinic's portal speaks as the clinic: its own questions and its own words, by policy alone.</summary>
public sealed class OwnWordsTests() : Story(("Portal", "clinica"), ("Policy:Texts:Portal.official_site:Es", "La página de {0}"),
    ("Policy:Texts:Portal.official_site:En", "The page of {0}"))
{
    [Theory]
    [InlineData("es", "¿Por qué no pude crear mi usuario?", "Olvidé mi contraseña")]
    [InlineData("en", "Why could I not create my account?", "I forgot my password")]
    public async Task The_help_page_asks_the_clinics_questions_and_not_the_general_ones(string language, string own, string general)
    {
        var page = await Portal.Visitor(language).Opens("/ayuda");

        var questions = page.Dom.QuerySelectorAll(".faq summary").Select(q => q.TextContent.Trim()).ToArray();
        questions.Length.ShouldBe(5);
        questions[0].ShouldBe(own);
        questions.ShouldNotContain(general);
        page.Dom.QuerySelectorAll(".faq").ShouldAllBe(q => q.QuerySelectorAll(".prose p").Length > 0);
        page.Dom.QuerySelectorAll(".faq")[3].QuerySelectorAll("li").Length.ShouldBe(4, "lines that begin with a dash are a list");
    }

    [Theory]
    [InlineData("es", "Su clínica, siempre a la mano", "Portal de pacientes", "La página de Clínica La Camelia")]
    [InlineData("en", "Your clinic, always at hand", "Patient portal", "The page of Clínica La Camelia")]
    public async Task Its_words_come_before_ours_with_the_values_filled_in(string language, string heading, string tagline, string site)
    {
        var page = await Portal.Visitor(language).Opens("/");

        page.Heading.ShouldBe(heading);
        page.Dom.QuerySelector(".brand small")!.TextContent.ShouldBe(tagline);
        page.Dom.QuerySelectorAll(".site-footer a").Select(a => a.TextContent).ShouldContain(site);
        page.Dom.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")).ShouldContain(h => h!.StartsWith("/portals/clinica/theme.", StringComparison.Ordinal));
    }
}

/// <summary>A portal without words of its own speaks with the general ones.</summary>
public sealed class GeneralWordsTests : Story
{
    [Fact]
    public async Task The_help_page_asks_the_general_questions() =>
        (await Portal.Visitor("en").Opens("/ayuda")).Dom.QuerySelectorAll(".faq summary").Select(q => q.TextContent.Trim())
            .ShouldContain("I forgot my password");
}
