using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Templates;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>What is filed, and what staff do with it, in one line each.</summary>
public static class InboxSteps
{
    private static int _filed;

    /// <summary>A case of somebody who left a name, a document and an address.</summary>
    public static async Task<FiledCase> Files(
        this RunningPortal portal, string subject = "Mi subsidio", CaseKind kind = CaseKind.Claim, FilerKind who = FilerKind.Identified, string name = "Luis Pérez", string? email = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var number = Interlocked.Increment(ref _filed);
        var filer = who == FilerKind.Anonymous ? new FilerData(who)
            : new FilerData(who, name, DocumentType.CC, $"{41_000_000 + number}", email ?? $"luis{number}@correo.example");
        var filed = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FileCase(
            Guid.CreateVersion7(), kind, filer, who == FilerKind.Anonymous ? AnswerWay.Notice : AnswerWay.Email, subject, "No llegó el de octubre.", true));
        filed.Failures.ShouldBeEmpty();
        // The address spends its own budget: a test may file as many as it likes.
        await portal.Database.Scalar<object>("DELETE FROM budgets");
        return filed.Value;
    }

    /// <summary>The same with a file, and its id.</summary>
    public static async Task<(FiledCase Filed, Guid File)> FilesWith(this RunningPortal portal, string name, byte[] content, FilerKind who = FilerKind.Identified)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var key = (await mediator.Send(new SaveCaseDraft(null, new() { Kind = CaseKind.Claim }))).Value;
        var file = (await mediator.Send(new AttachToDraft(key, name, new MemoryStream(content)))).Value;
        var filed = await mediator.Send(new FileCase((await mediator.Send(new GetCaseDraft(key))).Value.Id, CaseKind.Claim,
            new FilerData(who, "Luis Pérez", DocumentType.CC, "41999111", "luis@correo.example"), AnswerWay.Email, "Con una carta", "Va adjunta.", true));
        await portal.Database.Scalar<object>("DELETE FROM budgets");
        return (filed.Value, file);
    }

    /// <summary>A template that somebody of staff wrote before; its id.</summary>
    public static async Task<Guid> Writes(this RunningPortal portal, string name, string text, Language? language = null)
    {
        var by = await portal.Database.Scalar<Guid>("SELECT \"Id\" FROM staff_members LIMIT 1");
        var written = AnswerTemplate.Write(name, null, language ?? Language.Spanish, text, by, DateTimeOffset.UtcNow);
        await portal.Database.Scalar<object>($"""
            INSERT INTO answer_templates ("Id", "Name", "Language", "Text", "IsRetired", "SavedBy", "SavedAt", "Version")
            VALUES ('{written.Id}', '{name}', '{written.Language.Code}', '{text}', false, '{by}', now(), 1)
            """);
        return written.Id;
    }

    public static string File(this FiledCase filed, Guid file) => $"{filed.Address()}/archivo/{file}";

    public static string Address(this FiledCase filed, string? act = null) => $"/gestion/casos/{filed.Radicado}{(act is null ? "" : $"?hacer={act}")}";

    public static async Task<Page> OpensCase(this Visitor who, FiledCase filed, string? act = null) => await who.Opens(filed.Address(act));

    /// <summary>The form that does it, as it stands on the page.</summary>
    public static PostedForm Act(this Page page, string act) => new(page, page.Forms.FirstOrDefault(f => f.GetAttribute("action")?.Contains($"hacer={act}", StringComparison.Ordinal) == true)
        ?? throw new InvalidOperationException($"{page} offers no {act}."));

    /// <summary>The form of a spoken petition.</summary>
    public static PostedForm Spoken(this Page page) => new(page, page.Forms.Single(f => f.QuerySelector("#Form_Via, [name='Form.Via']") is not null));

    /// <summary>The form that assigns several at once.</summary>
    public static PostedForm Bulk(this Page page) => new(page, page.Forms.Single(f => f.QuerySelector("fieldset.bulk") is not null));

    public static bool Offers(this Page page, string act) => page.Dom.QuerySelectorAll("main a, main form")
        .Any(e => (e.GetAttribute("href") ?? e.GetAttribute("action") ?? "").Contains($"hacer={act}", StringComparison.Ordinal));

    public static async Task<Page> Takes(this Visitor who, FiledCase filed)
    {
        await who.OpensCase(filed);
        return await who.Posts(who.Page.Act("tomar"));
    }

    /// <summary>Opens the form that does it, fills it in and sends it.</summary>
    public static async Task<Page> Does(this Visitor who, FiledCase filed, string act, params (string Name, string Value)[] values)
    {
        await who.OpensCase(filed, act);
        return await who.Posts(values.Aggregate(who.Page.Act(act), (form, v) => form.With("Form." + v.Name, v.Value)));
    }

    /// <summary>The numbers in the list, in its order.</summary>
    public static string[] Numbers(this Page page) => [.. page.Dom.QuerySelectorAll(".case-lines .case-number").Select(e => e.TextContent)];

    /// <summary>How many a view says to have.</summary>
    public static string CountOf(this Page page, string view) =>
        page.Dom.QuerySelectorAll(".inbox-views a").Single(a => a.TextContent.StartsWith(view, StringComparison.Ordinal)).QuerySelector("b")!.TextContent;
}
