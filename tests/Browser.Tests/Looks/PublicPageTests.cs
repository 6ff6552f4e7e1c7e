using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>Every page that needs no account: no violation of WCAG 2.2 AA that axe can find, and nothing that sticks out.</summary>
public sealed class PublicPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private static readonly string Unknown = new('A', 43);
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task Pages_that_anybody_may_open(string language)
    {
        await using var visitor = await house.Visit(new(language));
        visitor.Expected.Add(404);
        await visitor.ShouldHoldTheSignInForm();
        foreach (var (name, address) in new[]
        {
            ("landing", "/"), ("sign-in", "/ingresar"), ("forgot", "/recuperar"), ("resend", "/activar/reenviar"), ("help", "/ayuda"), ("pqrsf", "/pqrsf"),
            ("privacy", "/privacidad"), ("terms", "/terminos"), ("not-found", "/no-existe"), ("activation-old", "/activar?t=" + Unknown),
            ("reset-old", "/restablecer?t=" + Unknown), ("not-me-old", "/no-fui-yo?t=" + Unknown), ("broken-link", "/activar?t=AAAA"), ("assisted", "/verificacion/asistida"),
        })
        {
            await visitor.Opens(address);
            await _look.Of(visitor, name);
        }

        await visitor.TriesToSignIn("nadie@correo.example", "no es la suya");
        await visitor.ShouldRead("Failures.accounts.sign_in_refused");
        await _look.Of(visitor, "sign-in-refused");
        await visitor.Opens("/recuperar");
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Fields.AccountEmail.missing");
        await _look.Of(visitor, "forgot-empty");
        await visitor.Field("AccountEmail").FillAsync("nadie@correo.example");
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.forgot.sent_heading");
        await _look.Of(visitor, "forgot-sent");
        _look.Accept(states: 17);
    }
}
