using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Links as they come out of mail programs, chats and hands: what was added does not matter, and what is missing is told as that.</summary>
public sealed class CopiedLinkTests(SharedPortal shared) : SharedStory(shared)
{
    public static TheoryData<string, string> Additions => new()
    {
        { "t=", "." }, { "t=", ">" }, { "t=", ")" }, { "t=", "," }, { "t=", ";" }, { "t=", "%22" }, { "t=", "%E2%80%9D" }, { "t=", "+" }, { "t=", "%20" }, { "t=", "%0A" },
        { "t=", "%250A" }, { "t=", "=0A" }, { "t=3D", "" }, { "t%3D", "" }, { "t=%3C", "%3E." }, { "t=%E2%80%8B", "%EF%BB%BF" }, { "t=", "+Si+no+fue+usted" },
    };

    [Theory, MemberData(nameof(Additions))]
    public async Task What_was_added_on_the_way_does_not_keep_a_link_from_working(string before, string after)
    {
        var ana = Somebody();
        await ana.Registers(ana.Document);

        await ana.Opens((await Portal.LinkTo(ana.Email, "/activar")).Replace("t=", before, StringComparison.Ordinal) + after);
        await ana.Posts(ana.Page.Form());

        ana.Page.Path.ShouldBe("/activar/lista");
    }

    [Fact]
    public async Task A_link_that_was_broken_over_lines_works()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.AsksForReset();
        var link = await Portal.LinkTo(ana.Email, "/restablecer");

        await ana.Opens(link[..30] + "%0D%0A" + link[30..45] + "=%0A" + link[45..]);

        ana.Page.Form().Fields.ShouldContain("Form.Password");
    }

    public static TheoryData<string> Doors => ["/activar", "/restablecer", "/recuperar/confirmar", "/cuenta/correo/confirmar", "/no-fui-yo", "/no-fui-yo/cambio"];

    [Theory, MemberData(nameof(Doors))]
    public async Task A_link_that_lost_a_part_says_so_and_not_that_it_was_used(string door)
    {
        var ana = Somebody();
        foreach (var broken in new[] { "", "vencido", new string('A', 42), new string('A', 44) })
        {
            (await ana.Opens($"{door}?t={broken}")).Heading.ShouldBe("El enlace llegó incompleto", broken);
            ana.Page.Dom.QuerySelector("main a[href='/activar/reenviar']").ShouldNotBeNull();
            ana.Page.Dom.QuerySelector("main a[href='/recuperar']").ShouldNotBeNull();
        }

        (await ana.Opens($"{door}?t={new string('A', 43)}")).Heading.ShouldNotBe("El enlace llegó incompleto");
    }
}
