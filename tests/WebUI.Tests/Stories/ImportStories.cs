using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Files of the records as staff give them in the browser.</summary>
public sealed class ImportStories : Story
{
    private const string Header = "document_type,document_number,first_name,second_name,first_surname,second_surname,birth_date,document_issued_on,email,phone,affiliated,region\n";

    private async Task<Visitor> Gives(string people)
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Administrator);
        await marta.Opens("/gestion/personas/importar");
        var form = new PostedForm(marta.Page, marta.Page.Forms.Single(f => f.QuerySelector("[name='Form.People']") is not null));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Values.Where(v => !v.Name.StartsWith("Form.", StringComparison.Ordinal)))
            parts.Add(new StringContent(value), $"\"{name}\"");
        parts.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(people)), "\"Form.People\"", "\"personas.csv\"");
        await marta.Send(new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = parts });
        return marta;
    }

    [Fact]
    public async Task Where_there_is_nothing_to_load_nothing_is_offered_to_be_loaded()
    {
        var marta = await Gives(Header);
        marta.Page.Path.ShouldStartWith("/gestion/personas/importar/", Case.Sensitive, $"{marta.Page}");
        var address = marta.Page.Address.AbsolutePath;

        await Eventually.Holds(async () => (await marta.Opens(address)).Dom.QuerySelector(".run-state")!.ClassList.Contains("run-checked"), "the files were looked at");

        marta.Page.Text.ShouldContain("No hay nada que cargar");
        marta.Page.Forms.ShouldNotContain(f => (f.GetAttribute("action") ?? "").Contains("handler=Apply", StringComparison.Ordinal));
        marta.Page.Forms.ShouldContain(f => (f.GetAttribute("action") ?? "").Contains("handler=Cancel", StringComparison.Ordinal));
    }
}
