using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What people paste brings along what nobody sees: it opens the same doors as what they type.</summary>
public sealed class PastedStories
{
    /// <summary>As a chat or a spreadsheet hands it over: marks of direction around it, a joint in it, a hard space behind it.</summary>
    private static string Pasted(string text) => $"\u202A{text[..2]}\u200B{text[2..]}\u202C\u00A0";

    [Theory, InlineData("caja"), InlineData("clinica"), InlineData("software")]
    public async Task Every_name_that_one_signs_in_with(string name)
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);

        foreach (var known in ana.Names)
        {
            (await ana.SignsIn(Pasted(known))).Path.ShouldBe("/inicio", known);
            await ana.Who.Posts(ana.Page.Form("/salir"));
        }
    }

    [Fact]
    public async Task Where_it_is_asked_for_to_recover_and_to_send_the_link_again()
    {
        await using var portal = await RunningPortal.Open();
        var eva = portal.Visitor().As("eva@correo.example");
        await eva.Registers();
        await eva.Opens("/activar/reenviar");
        await eva.Fills(("Email", Pasted(eva.Email)));
        eva.Page.Redirected.ShouldBeTrue();
        await portal.MailIsOut();
        var ana = portal.Visitor();
        await ana.BecomesUser();
        await ana.AsksForReset(Pasted(ana.Email));

        await portal.LinkTo(ana.Email, "/restablecer");
        portal.Mails().Count(m => m.To == eva.Email && m.Text.Contains("/activar?t=", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_temporary_password_and_the_username_beside_it()
    {
        await using var portal = await RunningPortal.Open(("Portal", "clinica"));
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.Who.Opens("/recuperar");
        await ana.Who.Fills(("Email", Pasted(ana.Who.Email)), ("Username", Pasted(ana.Username)));
        await ana.ConfirmsTheRecovery();

        await ana.SignsIn(password: $" {Pasted((await ana.TemporaryPassword()).Replace('-', '–').ToLowerInvariant())} ");

        ana.Page.Path.ShouldBe("/restablecer");
    }

    [Fact]
    public async Task A_code_of_the_application_and_one_of_the_sheet()
    {
        await using var portal = await RunningPortal.Open();
        var ana = portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens(FactorSteps.Door);
        var phone = Phone.Scans(ana.Page);
        await ana.Fills(("Code", Pasted(phone.Code().Insert(3, " "))), ("CurrentPassword", ana.Password));
        var sheet = ana.Page.Sheet();
        sheet.Length.ShouldBe(10);

        await ana.SignsOut();
        await ana.SignsIn();
        (await ana.Fills(("Code", Pasted(phone.Code())))).Path.ShouldBe("/inicio");
        await ana.SignsOut();
        await ana.SignsIn();
        await ana.Opens("/ingresar/codigo?respaldo=true");
        (await ana.Fills(("Code", Pasted(sheet[0].Replace('-', '—'))))).Path.ShouldBe("/inicio");
    }

    [Theory]
    [InlineData("31", "febrero", "1981", "Esa fecha no existe. Revise el día y el mes.")]
    [InlineData("4", "5", "81", "Escriba el año con sus cuatro cifras, como 1958.")]
    [InlineData("4", "mayo", "2981", "Esa fecha es futura. Revise el año.")]
    [InlineData("4", "mayo", "", "Escriba su fecha de nacimiento: día, mes y año, como 14 08 1958.")]
    [InlineData("4", "Mayo", "1981", null)]
    [InlineData(" 4", "may.", "1981\u200B", null)]
    public async Task A_date_says_what_is_wrong_with_it_and_a_month_may_have_its_name(string day, string month, string year, string? told)
    {
        await using var portal = await RunningPortal.Open();
        var ana = portal.Visitor();
        await ana.Opens("/registro");
        await ana.Fills(("DocumentType", "CC"), ("DocumentNumber", ana.Document), ("SecondDatum.Day", "31"), ("SecondDatum.Month", "2"), ("SecondDatum.Year", "2001"));
        ana.Page.Errors.Single().ShouldBe("Esa fecha no existe. Revise el día y el mes.");
        ana.Page.ValueOf("Form.SecondDatum.Day").ShouldBe("31");
        await ana.Fills(("SecondDatum.Day", "3"), ("SecondDatum.Month", "Feb"), ("SecondDatum.Year", "2999"));
        ana.Page.Errors.Single().ShouldBe("Esa fecha es futura. Revise el año.");
        await ana.Fills(("SecondDatum.Month", "Febrero"), ("SecondDatum.Year", "2001"));

        await ana.Fills(("FirstName", "Ana"), ("FirstSurname", "Pérez"), ("BirthDate.Day", day), ("BirthDate.Month", month), ("BirthDate.Year", year),
            ("Phone", "300 123 4567"), ("Email", ana.Email), ("Password", ana.Password), ("Confirmation", ana.Password), ("AcceptsTerms", "true"), ("AcceptsDataTreatment", "true"));

        ana.Page.Errors.ShouldBe(told is null ? [] : [told]);
        ana.Page.Path.ShouldBe(told is null ? "/registro/confirmar" : "/registro/datos");
    }

    [Fact]
    public async Task A_free_text_is_kept_as_its_writer_saw_it_and_what_nobody_can_have_seen_is_still_refused()
    {
        await using var portal = await RunningPortal.Open();
        var ana = portal.Visitor();
        await ana.ChoosesKind(CaseKind.Complaint);
        await ana.FilesAs(FilerKind.Anonymous);
        await ana.Tells("uno\u0007dos", "Mi\u001b[31m subsidio");
        ana.Page.ErrorAt("Subject")!.ShouldContain("No podemos leer el carácter U+001B, que aquí se ve como ▯: «Mi▯[31m subsidio».");
        ana.Page.ErrorAt("Text")!.ShouldContain("No podemos leer el carácter U+0007, que aquí se ve como ▯: «uno▯dos».");

        await ana.Tells("\uFEFFLa cuo\u00ADta de \u2068Luis\u2069 👨\u200D👩\u200D👧\u202E\vno llegó.\r\n\uF0B7\tOctubre\u200F", "Mi\tsubsidio\u200E");
        await ana.GoesOn();
        await ana.Files();

        (await portal.Database.Scalar<string>("SELECT \"Subject\" FROM cases")).ShouldBe("Mi subsidio");
        (await portal.Database.Scalar<string>("SELECT \"Text\" FROM cases"))!.ReplaceLineEndings("\n").ShouldBe("La cuota de Luis 👨\u200D👩\u200D👧\nno llegó.\n• Octubre");
        var marta = portal.Visitor();
        await marta.IsStaff(StaffRole.Agent);
        var radicado = await portal.Database.Scalar<string>("SELECT concat(\"Year\", '-', lpad(\"Number\"::text, 6, '0')) FROM cases");
        await marta.Opens($"/gestion/casos/{radicado}");
        await marta.Posts(marta.Page.Act("nota").With("Form.Text", "L\u00ADlamé\ta \u202ALuis\u202C"));
        (await portal.Database.Scalar<string>("SELECT \"Text\" FROM case_notes")).ShouldBe("Llamé a Luis");
    }
}
