using Ventanilla.Application.Portal;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>Colours that cannot be read, or a question without its answer, stop the start, each named.</summary>
public sealed class OwnLookTests
{
    [Fact]
    public void Those_of_the_house_can_be_read() => Faults(new()).ShouldBeEmpty();

    [Theory]
    [InlineData("teal"), InlineData("#abc"), InlineData("#12345g"), InlineData("134e86"), InlineData("#134e86;"), InlineData("#134e8６"), InlineData("")]
    public void A_colour_is_six_digits(string value)
    {
        Faults(new() { Brand = value }).ShouldBe([$"Organisation:Colours:Brand must be written #rrggbb, and is '{value}'."]);
        Faults(new() { OnBrandDark = value, OnBrand = value }).Count.ShouldBe(2);
    }

    [Fact]
    public void Each_colour_must_be_read_on_its_ground()
    {
        Faults(new() { OnBrand = "#134e87" }).ShouldHaveSingleItem().ShouldStartWith("Organisation:Colours:OnBrand on Brand has a contrast of 1.");
        Faults(new() { OnBrandDark = "#ffffff" }).ShouldHaveSingleItem().ShouldStartWith("Organisation:Colours:OnBrandDark on BrandDark");
        Faults(new() { Brand = "#ffcc00", OnBrand = "#000000" }).ShouldHaveSingleItem().ShouldStartWith("Organisation:Colours:Brand on #ffffff");
        Faults(new() { BrandDark = "#134e86", OnBrandDark = "#ffffff" }).ShouldHaveSingleItem().ShouldStartWith("Organisation:Colours:BrandDark on #1f252c");
    }

    [Theory]
    [InlineData("#767676", 0)]
    [InlineData("#777777", 2)]
    public void The_bound_is_that_of_the_standard(string brand, int faults) => Faults(new() { Brand = brand }).Count.ShouldBe(faults);

    [Fact]
    public void A_question_of_the_help_page_lacks_no_language()
    {
        var policy = SampleHouse.Policy with { Faq = [new(new("¿Cómo?", "How?"), new("Así.", "So.")), new(new("¿Cuándo?", "When?"), new("Hoy.", " "))] };

        PortalPolicyFaults.Of(policy, development: true).ShouldBe(["Faq:1 needs Question and Answer, each in Es and En."]);
    }

    private static IReadOnlyList<string> Faults(ColourPolicy colours) =>
        PortalPolicyFaults.Of(SampleHouse.Policy with { Organisation = SampleHouse.Policy.Organisation with { Colours = colours } }, development: true);
}
