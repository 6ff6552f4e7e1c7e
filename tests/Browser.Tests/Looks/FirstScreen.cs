using Shouldly;
using Ventanilla.Browser.Tests.Browser;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>What a phone of 390 by 844 points shows of the first page without a swipe.</summary>
public static class FirstScreen
{
    public static async Task ShouldHoldTheSignInForm(this Visitor visitor)
    {
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.Opens("/");
        async Task<float> HeightOf(string part) => (await visitor.Page.Locator(part).BoundingBoxAsync())!.Height;
        (await HeightOf(".site-header")).ShouldBeLessThan(70, "one row of header");
        (await HeightOf(".site-footer")).ShouldBeLessThan(420, "half a screen of footer");
        var button = (await visitor.Page.Locator("[action='/ingresar'] > .button").BoundingBoxAsync())!;
        (button.Y + button.Height).ShouldBeLessThan(844, "the form stands above the fold");
    }
}
