using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.People;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>The software house's manual, in its order.</summary>
public sealed class ClientTests(SoftwareFixture house) : IClassFixture<SoftwareFixture>
{
    public static TheoryData<string, int, bool, string> Manners => new()
    {
        { "es", 390, true, "900555441" }, { "en", 1280, true, "900555442" }, { "es", 1280, false, "900555443" }, { "en", 390, false, "900555444" },
    };

    [Theory, MemberData(nameof(Manners))]
    public async Task A_company_registers_completes_its_account_signs_in_and_replaces_its_password(string language, int width, bool scripts, string nit)
    {
        var typed = $"{nit[..3]}.{nit[3..6]}.{nit[6..]}-{Nit.CheckDigitOf(nit)}";
        Citizen rosa = new(typed, $"Rosa.{nit}@Puente.example", null);
        await using var visitor = await house.Visit(new(language, width, scripts));

        // Si es usuario nuevo favor seleccionar la opción registrarse
        await visitor.AsksForAnAccount();
        await visitor.Page.Locator("#Form_DocumentType").SelectOptionAsync("NIT");
        await Types(visitor, ("DocumentNumber", typed));
        await visitor.Button("Registration.continue").ClickAsync();

        // Diligenciar todos los campos; empresa: razón social; aceptar términos; guardar
        await visitor.ShouldHaveTitle("Registration.data.heading");
        await Assertions.Expect(visitor.Field("LegalName")).ToBeVisibleAsync();
        await Types(visitor, ("FullName", "Ferretería El Puente SAS"), ("Phone", "300 123 4567"), ("Email", $"  {rosa.Email} "),
            ("Password", rosa.Password), ("Confirmation", rosa.Password));
        await visitor.Page.Locator("#Form_AcceptsTerms").CheckAsync();
        await visitor.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
        await visitor.Button("Registration.data.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.sent.heading");

        // A su correo llegará un link para activar la cuenta; luego, agregar empresa con los datos completos
        await visitor.Activates(rosa, house.Mailbox);
        await visitor.ShouldHaveTitle("Companies.pending.heading");
        await visitor.SignsInBy(rosa.Email, rosa.Password);
        await visitor.ShouldHaveTitle("Companies.pending.heading");
        await visitor.Link("Companies.add").ClickAsync();
        await Visitor.ShouldHold(visitor.Page.Locator("#Form_Nit"), typed);
        await Types(visitor, ("Department", "Córdoba"), ("City", "Montería"), ("Address", "Calle 30 # 5-10"));
        await visitor.Button("Companies.form.complete").ClickAsync();

        // Su cuenta quedará activa, y ya está adentro; luego, con el correo o con el número
        await visitor.ShouldRead("Companies.complete");
        await visitor.SignsOut();
        foreach (var name in new[] { typed, nit, rosa.Email.ToUpperInvariant() })
        {
            await visitor.SignsInBy(name, rosa.Password);
            await visitor.ShouldBeAt("/inicio");
            await visitor.ShouldReadPlainly("Ferretería El Puente SAS");
            await visitor.SignsOut();
        }

        // Si el cliente no recuerda la contraseña
        await visitor.AsksForANewPassword(rosa, house.Mailbox);
        await Types(visitor, ("Password", "solo letras"), ("Confirmation", "solo letras"));
        await visitor.Button("Recovery.reset.submit").ClickAsync();
        await visitor.ShouldRead("Failures.accounts.password_needs_digit");
        await visitor.ChoosesThePassword("cuatro ballenas azules 9");
        await visitor.ShouldHaveTitle("Recovery.reset_done.heading");
        await visitor.SignsInBy(nit, "cuatro ballenas azules 9");
        await visitor.ShouldBeAt("/inicio");

        // Agregar otra empresa, y editarla
        await visitor.Opens("/empresas");
        await visitor.Link("Companies.add_another").ClickAsync();
        await Types(visitor, ("Nit", "860002964"), ("LegalName", "Banco de Pruebas"), ("Department", "Cundinamarca"), ("City", "Bogotá"),
            ("Address", "Carrera 7 # 71-21"), ("Phone", "601 555 0000"), ("Email", "pagos@banco.example"));
        await visitor.Button("Companies.form.add").ClickAsync();
        await visitor.ShouldReadPlainly("860.002.964-4");
        await visitor.Page.Locator(".companies a").Last.ClickAsync();
        await Types(visitor, ("City", "Chía"));
        await visitor.Page.Locator("main form button").First.ClickAsync();
        await visitor.ShouldReadPlainly("Chía");
    }

    [Theory, InlineData("es", true), InlineData("en", false)]
    public async Task A_wrong_verification_digit_is_told_with_the_right_one_and_cancel_leads_home(string language, bool scripts)
    {
        await using var visitor = await house.Visit(new(language, Scripts: scripts));
        await visitor.AsksForAnAccount();
        await visitor.Page.Locator("#Form_DocumentType").SelectOptionAsync("NIT");
        await Types(visitor, ("DocumentNumber", "860.002.964-5"));
        await visitor.Button("Registration.continue").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("#Form_DocumentNumber-error")).ToContainTextAsync("4");
        await Visitor.ShouldHold(visitor.Page.Locator("#Form_DocumentNumber"), "860.002.964-5");
        await visitor.Opens("/recuperar");
        await visitor.Link("Recovery.cancel").ClickAsync();
        await visitor.ShouldRead("SignIn.sign_in.heading");
    }

    private static async Task Types(Visitor who, params (string Field, string Text)[] values)
    {
        foreach (var (field, text) in values)
            await who.Page.Locator($"#Form_{field}").FillAsync(text);
    }
}
