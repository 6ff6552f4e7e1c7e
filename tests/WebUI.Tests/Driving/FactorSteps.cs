using Shouldly;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A telephone with an application of codes, and what people do with it.</summary>
public sealed class Phone(TotpKey key)
{
    private long _last;

    public string Key => key.Write().Reveal();

    /// <summary>Reads the key that the page shows.</summary>
    public static Phone Scans(Page page) =>
        new(TotpKey.Read(new Secret(page.Dom.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal)))!);

    /// <summary>A code that is good now and was not used yet: this one, or the next one, which counts already. There are two in a row.</summary>
    public string Code()
    {
        _last = Math.Max(_last + 1, Totp.StepAt(DateTimeOffset.UtcNow));
        return Totp.CodeAt(key, _last);
    }

    public string Wrong()
    {
        var near = Enumerable.Range(-3, 7).Select(away => Totp.CodeAt(key, Totp.StepAt(DateTimeOffset.UtcNow) + away)).ToArray();
        return new[] { "000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777" }.First(c => !near.Contains(c));
    }
}

public static class FactorSteps
{
    public const string Door = "/cuenta/segundo-factor";

    /// <summary>Switches it on; the browser stands on the page with the recovery codes.</summary>
    public static async Task<Phone> EnablesFactor(this Visitor who)
    {
        await who.Opens(Door);
        var phone = Phone.Scans(who.Page);
        await who.Fills(("Code", phone.Code()), ("CurrentPassword", who.Password));
        who.Page.Path.ShouldBe(Door + "/codigos", string.Join("; ", who.Page.Errors));
        return phone;
    }

    public static string[] Sheet(this Page page) => [.. page.Dom.QuerySelectorAll("ol.codes code").Select(c => c.TextContent)];

    public static async Task SignsOut(this Visitor who)
    {
        await who.Posts(who.Page.Form("/salir"));
        await who.Opens("/inicio");
        who.Page.Path.ShouldBe("/ingresar");
    }
}
