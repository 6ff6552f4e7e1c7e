using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Staff file what a person says at the counter.</summary>
public sealed class SpokenStories : Story
{
    [Fact]
    public async Task What_is_refused_keeps_every_word_and_what_is_filed_can_be_printed()
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        var reasons = string.Join("\n", Enumerable.Repeat("Lo pide para la matrícula de su hija.", 200));
        await marta.Opens("/gestion/peticion-verbal");

        await marta.Posts(marta.Page.Spoken().With("Form.Via", "Counter").With("Form.Kind", "Petition").With("Form.Who", "Identified")
            .With("Form.FullName", "Rosa Díaz").With("Form.Text", reasons).With("Form.Answer", "Se le entregó.").With("Form.AnswerBy", "HandOver"));

        marta.Page.ErrorAt("Subject").ShouldBe("Error: Escriba qué pide la persona.");
        marta.Page.Dom.QuerySelector("#Form_Text")!.TextContent.Trim().ShouldBe(reasons, "more than a cookie holds");
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe("Se le entregó.");
        marta.Page.Dom.QuerySelector("#Form_FullName")!.GetAttribute("value").ShouldBe("Rosa Díaz");

        await marta.Posts(marta.Page.Spoken().With("Form.Subject", "Certificado de afiliación"));
        marta.Page.Path.ShouldEndWith("/acuse");
        marta.Page.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Certificado de afiliación"), t => t.ShouldContain("Se le entregó."), t => t.ShouldContain("Código"));
        (await Portal.Count("cases", "\"State\" = 'Closed' AND \"Channel\" = 'Counter'")).ShouldBe(1);
        (await Portal.Count("case_drafts")).ShouldBe(0, "what was kept of it is gone");
        (await Portal.Audited("file_spoken_case", "done")).ShouldBe(1);
    }

    [Fact]
    public async Task An_auditor_files_nothing()
    {
        var oscar = Portal.Somebody();
        await oscar.IsStaff(StaffRole.Auditor);
        (await oscar.Opens("/gestion/peticion-verbal")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await oscar.Opens("/gestion")).Text.ShouldNotContain("Petición verbal");
    }
}
