using System.Net;
using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Portal;
using Ventanilla.Infrastructure.Notifications.Rendering;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Notifications;

public sealed partial class MailRenderingTests : IDisposable
{
    private const string Base = "https://portal.example.co";
    private readonly TemporaryFolder _folder = new();
    private readonly MailHouse _house;

    public MailRenderingTests() => _house = MailHouse.InFolder(_folder.Path);

    private static readonly Mail[] Samples =
    [
        new ActivationMail($"{Base}/activar?t=abc&v=1", 24), new AlreadyRegisteredMail($"{Base}/ingresar", $"{Base}/recuperar"),
        new WelcomeMail("Ana María", $"{Base}/ingresar"), new NotOnRecordMail($"{Base}/ayuda"),
        new UserConfirmedMail("Ana María", "ana.maria", $"{Base}/ingresar"), new UsernamesMail(["ana.maria", "luis27"], $"{Base}/ingresar", $"{Base}/recuperar"),
        new ConfirmRecoveryMail($"{Base}/recuperar/confirmar?t=abc", 30), new TemporaryPasswordMail("ABCD-EFGH-JK23", 60, $"{Base}/ingresar"),
        new PasswordResetMail($"{Base}/restablecer?t=abc", 30),
        new PasswordChangedMail($"{Base}/no-fui-yo/cambio?t=abc"), new SignInPausedMail(1, $"{Base}/recuperar"),
        new SecondFactorOnMail($"{Base}/no-fui-yo/cambio?t=abc"), new SecondFactorOffMail($"{Base}/no-fui-yo/cambio?t=abc"),
        new RecoveryCodesRenewedMail($"{Base}/no-fui-yo/cambio?t=abc"), new RecoveryCodeUsedMail(9, $"{Base}/no-fui-yo/cambio?t=abc"),
        new VerificationBlockedMail("a•••@correo.co", $"{Base}/no-fui-yo?t=abc", $"{Base}/pqrsf"),
        new IdentityProvedMail("a•••@correo.co", $"{Base}/no-fui-yo?t=abc", $"{Base}/pqrsf"),
        new EmailChangeMail($"{Base}/cuenta/correo/confirmar?t=abc", 24), new EmailTakenMail($"{Base}/ingresar", $"{Base}/recuperar"),
        new EmailNotOnRecordMail($"{Base}/ayuda"), new EmailChangedMail("a***@c***.co", $"{Base}/no-fui-yo/cambio?t=abc"),
        new PhoneChangedMail($"{Base}/no-fui-yo/cambio?t=abc"),
        new AccountClosingMail(new DateTimeOffset(2026, 12, 6, 2, 0, 0, TimeSpan.Zero), $"{Base}/ingresar", $"{Base}/no-fui-yo/cambio?t=abc"),
        new AccountErasedMail($"{Base}/"), new CorrectionReceivedMail("mi fecha", "Nací en 1984.", 15, $"{Base}/cuenta/datos"),
        new CorrectionAskedMail("Ana María", "CC:1032456789", "ana@correo.co", "mi fecha", "Nací en 1984.", 15, $"{Base}/"),
    ];

    public static TheoryData<string, string> KindsAndLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in MailCatalogue.All)
            foreach (var language in new[] { "es", "en" })
                data.Add(kind.Name, language);
        return data;
    }

    [Theory, MemberData(nameof(KindsAndLanguages))]
    public async Task Every_mail_has_its_words_in_both_languages_and_both_forms_say_the_same(string kind, string language)
    {
        var mail = Samples.Single(m => m.GetType().Name == kind);

        var (subject, html, text) = await _house.Renderer.Render(mail, language);

        subject.ShouldNotBeNullOrWhiteSpace();
        html.ShouldContain($"<html lang=\"{language}\">");
        Regex.Count(html, "class=\"button\"").ShouldBe(1, "one button");
        $"{subject}{text}{VisibleText(html)}".ShouldNotMatch(@"[{}]");
        foreach (var link in mail.GetType().GetProperties().Where(p => p.Name.EndsWith("Link", StringComparison.Ordinal)).Select(p => (string)p.GetValue(mail)!))
        {
            WebUtility.HtmlDecode(html).ShouldContain($"href=\"{link}\"");
            text.Split('\n').ShouldContain(link);
        }

        foreach (var line in text.Split('\n').Select(l => l.TrimEnd(' ', ':', '-')).Where(l => l.Length > 0))
            VisibleText(html).ShouldContain(line);
        text.ShouldContain(MailHouse.Organisation.Name);
        text.ShouldContain(MailHouse.Organisation.Phone);
        text.ShouldContain(language == "en" ? "Monday to Friday" : "lunes a viernes");
    }

    [Fact]
    public void The_samples_cover_the_catalogue() =>
        Samples.Select(m => m.GetType()).ShouldBe(MailCatalogue.All, ignoreOrder: true);

    [Fact]
    public void English_lacks_no_text_and_has_none_too_many()
    {
        IEnumerable<string> Keys(string culture) => MailTexts.Resources.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(culture), true, false)!
            .Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key);

        Keys("en").ShouldBe(Keys(""), ignoreOrder: true);
    }

    [Fact]
    public async Task Values_cannot_bring_markup_or_lines_of_their_own()
    {
        const string nasty = "<img src=x onerror=alert(1)>\"'\r\n\r\nLlame al 555\u2028x {phone}";
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with { ShortName = "A&B <b>Caja</b>" });

        var (subject, html, text) = await house.Renderer.Render(new WelcomeMail(nasty, $"{Base}/ingresar"), "es");

        html.ShouldNotContain("<img");
        html.ShouldNotContain("<b>");
        html.ShouldContain("A&amp;B &lt;b&gt;Caja&lt;/b&gt;");
        subject.ShouldContain("A&B <b>Caja</b>");
        text.Split('\n')[0].ShouldBe("Le damos la bienvenida, <img src=x onerror=alert(1)>\"' Llame al 555 x {phone}");
    }

    [Fact]
    public async Task The_organisations_own_words_come_first_in_their_language_with_the_values_filled_in()
    {
        using var house = MailHouse.InFolder(_folder.Path, texts: new()
        {
            ["Mails.WelcomeMail.Title"] = new("Pase adelante, {name}", "Come in, {name}"),
            ["Mails.WelcomeMail.Body"] = new("Lo esperamos en {organisation}.\nSiempre.", "We await you at {organisation}."),
        });

        (await house.Renderer.Render(new WelcomeMail("Ana", $"{Base}/ingresar"), "es")).Text.ShouldStartWith("Pase adelante, Ana\n\nLo esperamos en Comfarío.\n\nSiempre.\n\n");
        (await house.Renderer.Render(new WelcomeMail("Ana", $"{Base}/ingresar"), "en")).Html.ShouldContain("We await you at Comfar");
    }

    [Theory, InlineData("javascript:alert(1)"), InlineData("/relativo"), InlineData("")]
    public async Task A_link_that_is_not_a_web_address_is_never_drawn(string link) =>
        await Should.ThrowAsync<ArgumentException>(() => _house.Renderer.Render(new PasswordChangedMail(link), "es"));

    [Fact]
    public async Task A_mail_bears_the_colours_of_its_organisation_by_day_and_by_night()
    {
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with
        {
            Colours = new() { Brand = "#63295a", OnBrand = "#fffffe", BrandDark = "#e0aed3", OnBrandDark = "#35122f" },
        });

        var (_, html, _) = await house.Renderer.Render(new VerificationBlockedMail("a•••@correo.co", $"{Base}/no-fui-yo?t=abc", $"{Base}/pqrsf"), "es");

        html.ShouldContain("bgcolor=\"#63295a\" style=\"background:#63295a;");
        Regex.Match(html, "class=\"label\"[^>]*color:(#[0-9a-f]{6})").Groups[1].Value.ShouldBe("#fffffe");
        Regex.Matches(html, "class=\"link\"[^>]*color:(#[0-9a-f]{6})").Select(m => m.Groups[1].Value).ShouldBe(["#63295a", "#63295a"]);
        html.ShouldContain(".button { background: #e0aed3 !important; }");
        html.ShouldContain(".label { color: #35122f !important; }");
        html.ShouldContain(".link { color: #e0aed3 !important; }");
        html.ShouldNotContain(new ColourPolicy().Brand);
        html.ShouldNotContain(new ColourPolicy().BrandDark);
    }

    [Fact]
    public async Task One_minute_is_not_minutes()
    {
        (await _house.Renderer.Render(new SignInPausedMail(1, Base), "es")).Text.ShouldContain("durante 1 minuto.");
        (await _house.Renderer.Render(new SignInPausedMail(15, Base), "en")).Text.ShouldContain("for 15 minutes.");
    }

    [Fact]
    public async Task The_day_of_the_erasure_is_the_day_in_colombia()
    {
        var closing = Samples.OfType<AccountClosingMail>().Single();

        (await _house.Renderer.Render(closing, "es")).Subject.ShouldContain("5 de diciembre de 2026");
        (await _house.Renderer.Render(closing, "en")).Subject.ShouldContain("5 December 2026");
    }

    [Fact]
    public async Task What_a_person_types_into_a_request_stays_text()
    {
        const string nasty = "<a href='https://evil.example'>Pague aquí</a>\r\n\r\n-- \r\nSoporte {password} @Model";

        var (_, html, text) = await _house.Renderer.Render(new CorrectionAskedMail(nasty, nasty, "a@b.co", nasty, nasty, 15, $"{Base}/"), "es");

        html.ShouldNotContain("<a href='https");
        html.ShouldContain("&lt;a href=");
        text.Split('\n').ShouldNotContain("Soporte {password} @Model");
    }

    [Fact]
    public void A_payload_at_rest_cannot_be_read_and_comes_back_whole()
    {
        var sealedText = _house.Protector.Protect("mails", "ana@correo.co https://portal/activar?t=ñ");

        sealedText.ShouldNotContain("ana@correo.co");
        _house.Protector.Unprotect("mails", sealedText).ShouldBe("ana@correo.co https://portal/activar?t=ñ");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => _house.Protector.Unprotect("keys", sealedText));
    }

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    private static string VisibleText(string html) => WebUtility.HtmlDecode(Tags.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags { get; }
}
