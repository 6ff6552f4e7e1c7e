using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>Filing a case, a page at a time.</summary>
public static class FilingSteps
{
    public static async Task GoesOn(this Visitor visitor) => await visitor.Button("Cases.filing.continue").ClickAsync();

    public static async Task ChoosesKind(this Visitor visitor, CaseKind kind)
    {
        await visitor.ShouldHaveTitle("Cases.filing.kind_heading");
        await visitor.Page.Locator($"input[value={kind}]").CheckAsync();
        await visitor.GoesOn();
    }

    public static async Task FilesAs(this Visitor visitor, FilerKind who)
    {
        await visitor.ShouldHaveTitle("Cases.filing.who_heading");
        await visitor.Page.Locator($"input[value={who}]").CheckAsync();
        await visitor.GoesOn();
    }

    public static async Task SaysWho(this Visitor visitor, Citizen who)
    {
        await visitor.ShouldHaveTitle("Cases.filing.details_heading");
        await visitor.Field("FullName").FillAsync("Ana Ñáñez de la Hoz");
        await visitor.Field("DocumentType").SelectOptionAsync("CC");
        await visitor.Field("DocumentNumber").FillAsync(who.Document);
        await visitor.Field("CaseEmail").FillAsync(who.Email);
        await visitor.GoesOn();
    }

    public static async Task Tells(this Visitor visitor, string text)
    {
        await visitor.ShouldHaveTitle("Cases.filing.case_heading");
        await visitor.Field("CaseSubject").FillAsync("No llegó el subsidio de octubre");
        await visitor.Field("CaseText").FillAsync(text);
        if (await visitor.Page.Locator("#Form_DataAuthorised").CountAsync() > 0)
            await visitor.Page.Locator("#Form_DataAuthorised").CheckAsync();
        await visitor.GoesOn();
    }

    public static Task Attaches(this Visitor visitor, params (string Name, byte[] Content)[] files) => visitor.Attaches(box => box.SetInputFilesAsync(
        files.Select(f => new FilePayload { Name = f.Name, MimeType = "application/octet-stream", Buffer = f.Content })));

    /// <summary>As they lie on the disk.</summary>
    public static Task Attaches(this Visitor visitor, string[] files) => visitor.Attaches(box => box.SetInputFilesAsync(files));

    private static async Task Attaches(this Visitor visitor, Func<ILocator, Task> chooses)
    {
        await visitor.ShouldHaveTitle("Cases.filing.files_heading");
        await chooses(visitor.Page.Locator("input[type=file]"));
        await visitor.Button("Cases.filing.files_add").ClickAsync();
    }
}
