using System.Text;
using MimeKit;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>The organisation's own logo in its mails, and what is no logo.</summary>
public sealed class MailLogoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_mail_brings_the_logo_with_it_and_calls_it_by_the_organisations_name()
    {
        var picture = SampleFiles.Png(240, 80);
        using var house = MailHouse.InFolder(_folder.Path, MailHouse.Organisation with { MailLogo = Kept("logo.png", picture) });

        var (subject, html, text) = await house.Renderer.Render(new WelcomeMail("Ana", "https://portal.example.co/"), Language.Spanish);
        await house.Postman.Send(MailHouse.Letter() with { Subject = subject, Html = html, Text = text, Logo = house.Renderer.Logo }, default);

        System.Net.WebUtility.HtmlDecode(html).ShouldContain("<img src=\"cid:logo@ventanilla\" alt=\"Comfarío\"");
        html.ShouldNotContain("class=\"mark\"", customMessage: "the letters give way");
        var sent = await MimeMessage.LoadAsync(Directory.GetFiles(_folder.Path, "*.eml").ShouldHaveSingleItem());
        var related = ((MultipartAlternative)sent.Body!)[1].ShouldBeOfType<MultipartRelated>();
        related.Root.ShouldBeOfType<TextPart>().Text.ShouldContain("cid:logo@ventanilla");
        var part = related[1].ShouldBeOfType<MimePart>();
        (part.ContentType.MimeType, part.ContentId, part.ContentDisposition!.Disposition).ShouldBe(("image/png", "logo@ventanilla", "inline"));
        using var inside = new MemoryStream();
        await part.Content!.DecodeToAsync(inside);
        inside.ToArray().ShouldBe(picture);
    }

    [Fact]
    public async Task Without_one_the_letters_stand_and_nothing_is_attached()
    {
        using var house = MailHouse.InFolder(_folder.Path);

        var (_, html, _) = await house.Renderer.Render(new WelcomeMail("Ana", "https://portal.example.co/"), Language.Spanish);

        (house.Renderer.Logo, html.Contains("<img", StringComparison.Ordinal), html.Contains("class=\"mark\"", StringComparison.Ordinal)).ShouldBe((null, false, true));
    }

    [Fact]
    public void It_is_judged_by_its_bytes()
    {
        Read("logo.txt", SampleFiles.Jpeg(300, 100)).ShouldBe((AttachmentType.Jpeg, null));
        Read("logo.png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")).Fault.ShouldNotBeNull().ShouldContain("neither PNG nor JPEG");
        Read("carta.png", SampleFiles.Pdf).Fault.ShouldNotBeNull().ShouldContain("neither PNG nor JPEG");
        Read("ancho.png", SampleFiles.Png(1201, 10)).Fault.ShouldNotBeNull().ShouldContain("1200 by 1200");
        Read("pesado.png", new byte[MailLogo.MaxBytes + 1]).Fault.ShouldNotBeNull().ShouldContain("at most 100 kB");
        MailLogo.Read(Path.Combine(_folder.Path, "no-hay.png")).Fault.ShouldNotBeNull().ShouldContain("no-hay.png");
    }

    public void Dispose() => _folder.Dispose();

    private (AttachmentType? Type, string? Fault) Read(string name, byte[] content)
    {
        var (logo, fault) = MailLogo.Read(Kept(name, content));
        return (logo?.Type, fault);
    }

    private string Kept(string name, byte[] content)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
