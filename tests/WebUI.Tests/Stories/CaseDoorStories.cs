using Shouldly;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>From a page that cannot help any further straight into a case that knows what it is about.</summary>
public sealed class CaseDoorStories(SharedSupportPortal shared) : SharedStory<SharedSupportPortal>(shared)
{
    [Fact]
    public async Task Support_is_offered_where_the_portal_gives_it()
    {
        await using var without = await RunningPortal.Open();
        var (ana, eva) = (Somebody(), without.Somebody());

        (await ana.Opens("/pqrsf")).Dom.QuerySelector("a[href='/pqrsf/nuevo?asunto=soporte']").ShouldNotBeNull();
        (await eva.Opens("/pqrsf")).Dom.QuerySelector("a[href='/pqrsf/nuevo?asunto=soporte']").ShouldBeNull();
        (await eva.Opens("/pqrsf/nuevo?asunto=soporte")).Path.ShouldBe("/pqrsf/tipo");
    }

    [Theory]
    [InlineData("desbloqueo", CaseKind.Unlock)]
    [InlineData("pocos-datos", CaseKind.Unlock)]
    [InlineData("tarde", CaseKind.Unlock)]
    [InlineData("factor", CaseKind.Petition)]
    [InlineData("documento", CaseKind.DataClaim)]
    [InlineData("correccion", CaseKind.DataCorrection)]
    [InlineData("soporte", CaseKind.Support)]
    public async Task A_door_begins_the_case_only_when_it_is_pressed(string about, CaseKind kind)
    {
        var ana = Somebody();
        await ana.Opens($"/pqrsf/nuevo?asunto={about}");
        ana.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain(n => n.Contains("pqrsf", StringComparison.Ordinal));

        await ana.Posts(ana.Page.Form());

        ana.Page.Path.ShouldBe("/pqrsf/quien");
        await ana.FilesAs(FilerKind.Identified);
        await ana.SaysWho();
        ana.Page.ValueOf("Form.Subject").ShouldNotBeNullOrEmpty();
        if (kind == CaseKind.Support)
        {
            await ana.Tells();
            foreach (var field in new[] { "Product", "Urgency", "Reach" })
                ana.Page.ErrorAt(field).ShouldNotBeNullOrEmpty(field);
            ana.Page.ErrorAt("Urgency").ShouldBe("Error: Elija qué tanto le afecta.");
            await ana.Fills(("Product", "Nómina"), ("Urgency", nameof(CaseUrgency.Stopped)), ("Reach", "300 123 4567"), ("RemoteSession", "true"));
        }
        else
        {
            await ana.Fills(("Text", "No puedo entrar."), ("DataAuthorised", "true"));
        }

        await ana.GoesOn();
        ana.Page.Path.ShouldBe("/pqrsf/confirmar", $"{ana.Page}");
        await ana.Files();
        (await Portal.Count("cases", $"\"Kind\" = '{kind}'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_door_that_there_is_not_leads_to_the_kinds()
    {
        (await Somebody().Opens("/pqrsf/nuevo?asunto=otro")).Path.ShouldBe("/pqrsf/tipo");
        (await Somebody().Opens("/pqrsf/nuevo")).Path.ShouldBe("/pqrsf/tipo");
    }

    [Fact]
    public async Task What_was_begun_is_offered_at_the_door_and_can_be_discarded()
    {
        var ana = Somebody();
        await ana.Prepares();
        await ana.Opens("/pqrsf");
        await ana.Opens(ana.Page.Dom.QuerySelector("main a.button-second")!.GetAttribute("href")!);
        ana.Page.Path.ShouldBe("/pqrsf/confirmar");

        await ana.Posts(ana.Page.Form().Through("handler=Drop"));

        ana.Page.Path.ShouldBe("/pqrsf");
        (await ana.Opens("/pqrsf")).Dom.QuerySelector("main a[href*=confirmar]").ShouldBeNull();
    }
}

/// <summary>The fund, where people may ask for support too.</summary>
public sealed class SharedSupportPortal() : SharedPortal(("Policy:Cases:Support", "true"));
