using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 24 where a browser meets it: what it carries between two steps is worth nothing once the step is done.</summary>
public sealed class TicketStories : Story
{
    /// <summary>Goes through the step that keeps an account; the answer is a browser with copies of the cookies from before it.</summary>
    private async Task<(Visitor Ana, Visitor Kept)> Keeps()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/cerrar");
        await ana.Fills(("CurrentPassword", ana.Password));
        (await ana.SignsIn()).Path.ShouldBe("/ingresar/conservar");
        var kept = ana.Copy();
        (await ana.Posts(ana.Page.Form())).Path.ShouldBe("/inicio");
        return (ana, kept);
    }

    private Task<long> OpenSessions() => Portal.Count("sessions", "\"EndedAt\" IS NULL");

    [Theory]
    [InlineData("/ingresar/conservar")]
    [InlineData("/ingresar/condiciones")]
    [InlineData("/ingresar/codigo")]
    public async Task A_kept_cookie_opens_no_session_after_sign_out(string step)
    {
        var (ana, kept) = await Keeps();
        await ana.Posts(ana.Page.Form("/salir"));
        (await OpenSessions()).ShouldBe(0);
        var refused = await Portal.Audited("skip_step", "common.step_skipped");

        await kept.Opens(step);
        await kept.Posts(new Uri(step, UriKind.Relative), [("__RequestVerificationToken", kept.Page.ValueOf("__RequestVerificationToken")!), ("Form.Code", "123456")]);

        kept.Page.Path.ShouldBe("/ingresar");
        (await OpenSessions()).ShouldBe(0);
        (await Portal.Audited("skip_step", "common.step_skipped")).ShouldBe(refused + 1);
    }

    [Fact]
    public async Task A_kept_cookie_opens_no_second_session_beside_the_first()
    {
        var (_, kept) = await Keeps();

        await kept.Opens("/ingresar/condiciones");
        await kept.Posts(new Uri("/ingresar/condiciones", UriKind.Relative), [("__RequestVerificationToken", kept.Page.ValueOf("__RequestVerificationToken")!)]);

        kept.Page.Path.ShouldBe("/ingresar");
        (await OpenSessions()).ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_that_waits_in_another_browser_ends_with_the_sign_out()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/cerrar");
        await ana.Fills(("CurrentPassword", ana.Password));
        var waiting = Portal.Visitor();
        (await waiting.SignsIn()).Path.ShouldBe("/ingresar/conservar");
        var form = waiting.Page.Form();
        await ana.SignsIn();
        await ana.Posts(ana.Page.Form());
        await ana.Posts(ana.Page.Form("/salir"));

        (await waiting.Posts(form)).Path.ShouldBe("/ingresar");

        (await OpenSessions()).ShouldBe(0);
    }

    [Fact]
    public async Task The_cookies_of_steps_are_small_and_leave_the_browser_at_sign_out()
    {
        var (ana, kept) = await Keeps();
        kept.Cookies.GetAllCookies().ShouldAllBe(c => c.Name.Length + c.Value.Length < 4096);
        kept.Cookies.GetAllCookies().ShouldContain(c => c.Name == "ventanilla.ingreso");

        await ana.Posts(ana.Page.Form("/salir"));

        ana.Cookies.GetAllCookies().ShouldNotContain(c => c.Name == "ventanilla.ingreso");
    }
}
