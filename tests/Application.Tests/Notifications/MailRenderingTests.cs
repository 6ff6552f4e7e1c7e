using System.Net;
using System.Text.RegularExpressions;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Infrastructure.Notifications.Rendering;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Notifications;

public sealed partial class MailRenderingTests : IDisposable
{
    private const string Base = "https://portal.example.co";
    private readonly TemporaryFolder _folder = new();
    private readonly MailHouse _house;

    public MailRenderingTests() => _house = MailHouse.InFolder(_folder.Path);

    private static readonly string[] Portals = ["caja", "clinica", "software"];

    public static TheoryData<string, string, string> EveryMailEverywhere()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var kind in MailCatalogue.All)
            foreach (var language in Language.All)
                foreach (var portal in Portals)
                    data.Add(kind.Name, language.Code, portal);
        return data;
    }

    [Theory, MemberData(nameof(EveryMailEverywhere))]
    public async Task Every_mail_has_its_words_in_every_language_on_every_portal_and_both_forms_say_the_same(string kind, string language, string portal)
    {
        var mail = SampleOf(MailCatalogue.KindOf(kind));
        using var house = MailHouse.Of(portal, _folder.Path);

        var (subject, html, text) = await house.Renderer.Render(mail, Language.Find(language)!);

        subject.ShouldNotBeNullOrWhiteSpace();
        html.ShouldContain($"<html lang=\"{language}\">");
        // "It was not me" is nobody's main wish: explained first, then offered beside the brand's colour, not in it.
        var objects = mail.GetType().GetProperties().First(p => p.Name.EndsWith("Link", StringComparison.Ordinal)).Name is "NotMeLink" or "NotMineLink";
        (Regex.Count(html, "class=\"button\""), Regex.Count(html, "class=\"second\"")).ShouldBe(objects ? (0, 1) : (1, 0), "one button");
        (html.IndexOf("class=\"body line\"", StringComparison.Ordinal) < html.IndexOf("href=", StringComparison.Ordinal)).ShouldBe(objects);
        StripOf(html).ShouldBe((house.Policy.Organisation.Colours.Brand, Marks[portal], house.Policy.Organisation.ShortName));
        html.ShouldNotContain("<img");
        $"{subject}{text}{VisibleText(html)}".ShouldNotMatch(@"[{}]");
        text.ShouldNotMatch(@"(?i)\bbot[oó]n|\bbutton", "plain text has links alone");
        foreach (var link in mail.GetType().GetProperties().Where(p => p.Name.EndsWith("Link", StringComparison.Ordinal)).Select(p => (string)p.GetValue(mail)!))
        {
            WebUtility.HtmlDecode(html).ShouldContain($"href=\"{link}\"");
            text.Split('\n').ShouldContain(link);
        }

        foreach (var said in mail.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name != nameof(Mail.Kind)).Select(p => (string)p.GetValue(mail)!))
            $"{subject}{text}".ShouldContain(said);
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd(' ', ':', '-')).Where(l => l.Length > 0))
            VisibleText(html).ShouldContain(line);
        text.ShouldContain(house.Policy.Organisation.Name);
        text.ShouldContain(house.Policy.Organisation.Phone);
        text.ShouldContain(house.Policy.Organisation.PhoneHours.In(Language.Find(language)!));
    }

    [Fact]
    public void Every_text_belongs_to_a_mail_and_names_only_what_that_mail_says()
    {
        string[] everywhere = ["organisation", "phone"];
        foreach (var language in Language.All)
            foreach (System.Collections.DictionaryEntry text in MailTexts.Resources.GetResourceSet(language.Culture, true, true)!)
                if (((string)text.Key).Split('.') is [not "All" and var kind, _])
                    Regex.Matches((string)text.Value!, @"\{(\w+)\}").Select(m => m.Groups[1].Value).Except(everywhere)
                        .Except(MailCatalogue.KindOf(kind).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]))
                        .ShouldBeEmpty($"{text.Key} in {language}");
    }

    [Fact]
    public void No_language_lacks_a_text_or_has_one_too_many()
    {
        IEnumerable<string> Keys(string culture) => MailTexts.Resources.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(culture), true, false)!
            .Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key);

        foreach (var language in Language.All.Where(l => l != Language.Default))
            Keys(language.Code).ShouldBe(Keys(""), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Caja Hanna", "CH"), InlineData("Sigma", "S"), InlineData("La Clínica del Río", "LC"), InlineData("fondo éxito", "FÉ"), InlineData("4-72 Correos", "4C")]
    [InlineData("«Ábaco» & <Cía>", "ÁC"), InlineData("𐐀𐐁 𐐂", "𐐀𐐂"), InlineData("E\u0301xito", "E\u0301"), InlineData("…", "")]
    public async Task The_strip_bears_a_mark_that_is_drawn_and_no_picture(string name, string mark)
    {
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with { ShortName = name });

        var (_, html, text) = await house.Renderer.Render(new WelcomeMail("Ana", $"{Base}/ingresar"), Language.Spanish);

        StripOf(html).ShouldBe((MailHouse.Organisation.Colours.Brand, mark, name));
        // Whoever listens hears the name alone, and so does whoever reads the plain text.
        Regex.IsMatch(html, "class=\"mark\"[^>]* aria-hidden=\"true\"").ShouldBe(mark.Length > 0);
        text.Split('\n').ShouldNotContain(mark.Length > 0 ? mark : "…");
    }

    /// <summary>The colour of the strip, the mark, and whose mail it is.</summary>
    private static (string Colour, string Mark, string Name) StripOf(string html)
    {
        var strip = Regex.Match(html, "class=\"strip\" bgcolor=\"(#[0-9a-f]{6})\".*?class=\"sender\"[^>]*>([^<]+)<", RegexOptions.Singleline);
        var mark = Regex.Match(strip.Value, "class=\"mark\"[^>]*>([^<]*)<").Groups[1].Value;
        return (strip.Groups[1].Value, WebUtility.HtmlDecode(mark), WebUtility.HtmlDecode(strip.Groups[2].Value));
    }

    private static readonly Dictionary<string, string> Marks = new() { ["caja"] = "H", ["clinica"] = "LC", ["software"] = "S" };

    [Fact]
    public async Task Values_cannot_bring_markup_or_lines_of_their_own()
    {
        const string nasty = "<img src=x onerror=alert(1)>\"'\r\n\r\nLlame al 555\u2028x {phone}";
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with { ShortName = "A&B <b>Caja</b>" });

        var (subject, html, text) = await house.Renderer.Render(new WelcomeMail(nasty, $"{Base}/ingresar"), Language.Spanish);

        html.ShouldNotContain("<img");
        html.ShouldNotContain("<b>");
        html.ShouldContain("A&amp;B &lt;b&gt;Caja&lt;/b&gt;");
        subject.ShouldContain("A&B <b>Caja</b>");
        text.Split('\n')[0].ShouldBe("Le damos la bienvenida, <img src=x onerror=alert(1)>\"' Llame al 555 x {phone}");
    }

    [Fact]
    public async Task A_subject_with_quotes_of_its_own_does_not_double_those_of_the_text()
    {
        var spanish = await _house.Renderer.Render(new CaseAnswerWaitsMail("2026-000001", "Cobro de «mora»", $"{Base}/consulta"), Language.Spanish);
        var english = await _house.Renderer.Render(new CaseAnswerWaitsMail("2026-000001", "A “late” fee", $"{Base}/consulta"), Language.English);

        spanish.Text.ShouldContain("«Cobro de “mora”»");
        WebUtility.HtmlDecode(spanish.Html).ShouldContain("«Cobro de “mora”»");
        english.Text.ShouldContain("“A ‘late’ fee”");
    }

    [Fact]
    public async Task The_organisations_own_words_come_first_in_their_language_with_the_values_filled_in()
    {
        using var house = MailHouse.InFolder(_folder.Path, texts: new()
        {
            ["Mails.WelcomeMail.Title"] = new("Pase adelante, {name}", "Come in, {name}"),
            ["Mails.WelcomeMail.Body"] = new("Lo esperamos en {organisation}.\nSiempre.", "We await you at {organisation}."),
        });

        (await house.Renderer.Render(new WelcomeMail("Ana", $"{Base}/ingresar"), Language.Spanish)).Text.ShouldStartWith("Pase adelante, Ana\n\nLo esperamos en Comfarío.\n\nSiempre.\n\n");
        (await house.Renderer.Render(new WelcomeMail("Ana", $"{Base}/ingresar"), Language.English)).Html.ShouldContain("We await you at Comfar");
    }

    [Theory, InlineData("javascript:alert(1)"), InlineData("/relativo"), InlineData("")]
    public async Task A_link_that_is_not_a_web_address_is_never_drawn(string link) =>
        await Should.ThrowAsync<ArgumentException>(() => _house.Renderer.Render(new PasswordChangedMail(link), Language.Spanish));

    [Fact]
    public async Task A_mail_bears_the_colours_of_its_organisation_by_day_and_by_night()
    {
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with
        {
            Colours = new() { Brand = "#63295a", OnBrand = "#fffffe", BrandDark = "#e0aed3", OnBrandDark = "#35122f" },
        });

        var (_, html, _) = await house.Renderer.Render(new AlreadyRegisteredMail($"{Base}/ingresar", $"{Base}/recuperar"), Language.Spanish);

        html.ShouldContain("bgcolor=\"#63295a\" style=\"background:#63295a;");
        html.ShouldMatch("class=\"mark\" bgcolor=\"#fffffe\"[^>]*background:#fffffe;[^>]*color:#63295a;");
        Regex.Match(html, "class=\"label\"[^>]*color:(#[0-9a-f]{6})").Groups[1].Value.ShouldBe("#fffffe");
        Regex.Matches(html, "class=\"link\"[^>]*color:(#[0-9a-f]{6})").Select(m => m.Groups[1].Value).ShouldBe(["#63295a", "#63295a"]);
        html.ShouldContain(".button { background: #e0aed3 !important; }");
        html.ShouldContain(".label { color: #35122f !important; }");
        html.ShouldContain(".link { color: #e0aed3 !important; }");
        html.ShouldNotContain(new ColourPolicy().Brand);
        html.ShouldNotContain(new ColourPolicy().BrandDark);
    }

    [Fact]
    public async Task What_is_to_be_typed_stands_by_itself_in_letters_of_one_width()
    {
        var temporary = await _house.Renderer.Render(new TemporaryPasswordMail("ABCD-EFGH-JKLM", TimeSpan.FromHours(1), Base), Language.Spanish);
        var names = await _house.Renderer.Render(new UsernamesMail(["ana.maria", "luis<27>"], Base, Base), Language.English);

        Codes(temporary.Html).ShouldBe(["ABCD-EFGH-JKLM"]);
        temporary.Text.ShouldContain("\n\nABCD-EFGH-JKLM\n\n");
        Codes(names.Html).ShouldBe(["ana.maria", "luis<27>"]);
        names.Text.ShouldContain("\n\nana.maria\n\nluis<27>\n\n");
        Codes((await _house.Renderer.Render(new UserConfirmedMail("Ana", "ana.maria", Base), Language.Spanish)).Html).ShouldBe(["ana.maria"]);

        static string[] Codes(string html) => [.. Regex.Matches(html, "class=\"code\"[^>]*font-family:[^;]*monospace[^>]*>([^<]*)<").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
    }

    [Fact]
    public async Task One_minute_is_not_minutes()
    {
        (await _house.Renderer.Render(new SignInPausedMail(TimeSpan.FromMinutes(1), Base), Language.Spanish)).Text.ShouldContain("durante 1 minuto.");
        (await _house.Renderer.Render(new SignInPausedMail(TimeSpan.FromMinutes(15), Base), Language.English)).Text.ShouldContain("for 15 minutes.");
    }

    [Theory, InlineData(168, "7 días", "7 days"), InlineData(48, "2 días", "2 days"), InlineData(24, "24 horas", "24 hours"), InlineData(36, "36 horas", "36 hours")]
    public async Task The_time_to_object_is_what_the_link_has(int hours, string spanish, string english)
    {
        var valid = TimeSpan.FromHours(hours);

        string[] notices =
        [
            await Text(new IdentityProvedMail("e***@c***.com", Base, Base, valid), Language.Spanish), await Text(new EmailChangedMail("e***@c***.com", Base, valid), Language.Spanish),
            await Text(new IdentityProvedMail("e***@c***.com", Base, Base, valid), Language.English), await Text(new EmailChangedMail("e***@c***.com", Base, valid), Language.English),
        ];

        notices[0].ShouldContain($"«No fui yo» sirve durante {spanish}.");
        notices[1].ShouldContain($"que sirve durante {spanish}:");
        notices[2].ShouldContain($"“It was not me” works for {english}.");
        notices[3].ShouldContain($"which works for {english}:");

        async Task<string> Text(Mail mail, Language language) => (await _house.Renderer.Render(mail, language)).Text;
    }

    [Fact]
    public async Task The_day_of_the_erasure_is_the_day_in_colombia()
    {
        var closing = new AccountClosingMail(Colombia.Day(new DateTimeOffset(2026, 12, 6, 2, 0, 0, TimeSpan.Zero)), Base, Base);

        (await _house.Renderer.Render(closing, Language.Spanish)).Subject.ShouldContain("5 de diciembre de 2026");
        (await _house.Renderer.Render(closing, Language.English)).Subject.ShouldContain("5 December 2026");
    }

    [Fact]
    public async Task What_a_person_types_into_a_request_stays_text()
    {
        const string nasty = "<a href='https://evil.example'>Pague aquí</a>\r\n\r\n-- \r\nSoporte {password} @Model";

        var (_, html, text) = await _house.Renderer.Render(new CaseWithdrawnMail(nasty, nasty, $"{Base}/"), Language.Spanish);

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

    /// <summary>One with a value of its own for everything that it says.</summary>
    private static Mail SampleOf(Type kind) => (Mail)Activator.CreateInstance(kind, [.. kind.GetConstructors().Single().GetParameters().Select(p => (object)(
        p.Name!.EndsWith("Link", StringComparison.Ordinal) ? $"{Base}/{p.Name}?t=abc&v=1"
        : p.ParameterType == typeof(string) ? $"Así es {p.Name}"
        : p.ParameterType == typeof(int) ? 15
        : p.ParameterType == typeof(TimeSpan) ? TimeSpan.FromMinutes(30)
        : p.ParameterType == typeof(DateOnly) ? new DateOnly(2026, 12, 5)
        : p.ParameterType == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 12, 4, 20, 5, 0, TimeSpan.Zero)
        : p.ParameterType == typeof(Prose) ? new Prose($"Así es {p.Name}.\n\nY así sigue.")
        : p.ParameterType.IsEnum ? Enum.GetValues(p.ParameterType).GetValue(0)!
        : new[] { "ana.maria", "luis27" }))])!;

    private static string VisibleText(string html) => WebUtility.HtmlDecode(Tags.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags { get; }
}
