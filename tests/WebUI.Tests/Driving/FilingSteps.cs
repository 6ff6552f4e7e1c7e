using Shouldly;
using Ventanilla.Domain.Cases;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Filing a case, in one line each.</summary>
public static class FilingSteps
{
    public static async Task<Page> ChoosesKind(this Visitor who, CaseKind kind)
    {
        await who.Opens("/pqrsf");
        await who.Opens(who.Page.Dom.QuerySelector("main a.button")!.GetAttribute("href")!);
        return await who.Fills(("Kind", $"{kind}"));
    }

    public static Task<Page> FilesAs(this Visitor who, FilerKind kind) => who.Fills(("Who", $"{kind}"));

    public static Task<Page> SaysWho(this Visitor who) => who.Fills(("FullName", "Ana Ñáñez"), ("DocumentType", "CC"), ("DocumentNumber", who.Document), ("Email", who.Email));

    public static Task<Page> Tells(this Visitor who, string text = "No llegó el de octubre.", string subject = "Mi subsidio") => who.Fills(
        [("Subject", subject), ("Text", text), .. who.Page.Form().Fields.Contains("Form.DataAuthorised") ? [("DataAuthorised", "true")] : Array.Empty<(string, string)>()]);

    /// <summary>The form that takes files; the list of those that are there is a form of its own.</summary>
    public static PostedForm FileForm(this Page page) => new(page, page.Forms.Last(f => f.Closest("main") is not null));

    public static Task<Page> Attaches(this Visitor who, params (string Name, byte[] Content)[] files) => who.Sends(who.Page.FileForm().Through("handler=Attach"), files);

    public static IReadOnlyList<string> Attached(this Page page) => [.. page.Dom.QuerySelectorAll(".files a").Select(a => a.TextContent)];

    public static Task<Page> GoesOn(this Visitor who) => who.Sends(who.Page.FileForm().Onward(who.Page));

    /// <summary>Up to the confirmation.</summary>
    public static async Task<Page> Prepares(this Visitor who, CaseKind kind = CaseKind.Complaint, FilerKind filer = FilerKind.Identified)
    {
        await who.ChoosesKind(kind);
        await who.FilesAs(filer);
        if (filer is FilerKind.Identified or FilerKind.Reserved)
            await who.SaysWho();
        else if (filer is FilerKind.Account)
            await who.Fills(("Answer", "Portal"));
        await who.Tells();
        await who.GoesOn();
        who.Page.Path.ShouldBe("/pqrsf/confirmar", $"{who.Page}");
        return who.Page;
    }

    public static async Task<Page> Files(this Visitor who)
    {
        await who.Posts(who.Page.Form());
        who.Page.Path.ShouldBe("/pqrsf/acuse", $"{who.Page}");
        return who.Page;
    }
}
