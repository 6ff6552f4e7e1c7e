using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>A telephone with an application of codes that holds the key of one account.</summary>
public sealed class CodeApplication(TotpKey key)
{
    private long _last;

    /// <summary>A code that is good now and was not used yet: this one, or the next one, which counts already. There are two in a row.</summary>
    public string Code()
    {
        _last = Math.Max(_last + 1, Totp.StepAt(DateTimeOffset.UtcNow));
        return Totp.CodeAt(key, _last);
    }

    public string Wrong()
    {
        var near = Enumerable.Range(-3, 7).Select(away => Totp.CodeAt(key, Totp.StepAt(DateTimeOffset.UtcNow) + away)).ToArray();
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), Totp.Digits)).First(c => !near.Contains(c));
    }
}

/// <summary>The verification in two steps, at the account and on the way in.</summary>
public static class FactorSteps
{
    /// <summary>Types the key that the page writes below its square into an application.</summary>
    public static async Task<CodeApplication> CopiesTheKey(this Visitor visitor) =>
        new(TotpKey.Read(new Secret((await visitor.Page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)))!);

    public static async Task TypesTheCode(this Visitor visitor, string code, string? password = null)
    {
        await visitor.Page.Locator("#Form_Code").FillAsync(code);
        if (password is not null)
            await visitor.Page.Locator("#Form_CurrentPassword").FillAsync(password);
    }

    public static async Task AddsPasskey(this Visitor visitor, Device device, string password)
    {
        await visitor.Opens("/cuenta/llaves/nueva");
        await visitor.Field("CurrentPassword").FillAsync(password);
        await visitor.Button("Passkeys.new.submit").ClickAsync();
        await device.While(async () =>
        {
            await visitor.Button("Passkeys.make.submit").ClickAsync();
            await visitor.ShouldRead("Passkeys.list.added");
        });
    }
}
