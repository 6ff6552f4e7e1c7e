using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 13.</summary>
public sealed class PasswordTests : Story
{
    private const string LongOne = "El ñandú corrió 12 kilómetros con su pingüino 🐧 y una cigüeña 🎈 hasta el Amazonas, ¡qué día!";

    [Theory]
    [InlineData("contraseña123", "common")]
    [InlineData("password1234", "common")]
    [InlineData("aaaaaaaaaaaaaa", "common")]
    [InlineData("corta", "too short")]
    [InlineData("quimbaya2026", "name")]
    [InlineData("zarzamora2026", "e-mail")]
    [InlineData("hanna2026abc", "organisation")]
    [InlineData("52111222abcd", "document")]
    public async Task A_weak_password_is_refused_beside_its_field_when_registering(string password, string because)
    {
        var ana = Portal.Visitor();
        (ana.Email, ana.Password) = ("zarzamora@correo.example", password);
        await ana.GivesDocument(Steps.NotOnRecord);
        var form = ana.Page.Form();
        form.With("Form.FirstName", "Quimbaya").With("Form.FirstSurname", "Pérez").With("Form.Phone", "300 123 4567").With("Form.Email", ana.Email)
            .With("Form.BirthDate.Day", "4").With("Form.BirthDate.Month", "5").With("Form.BirthDate.Year", "1981")
            .With("Form.AcceptsTerms", "true").With("Form.AcceptsDataTreatment", "true")
            .With("Form.Password", password).With("Form.Confirmation", password);

        await ana.Posts(form);

        ana.Page.Path.ShouldBe("/registro/datos", because);
        ana.Page.ErrorAt("Password").ShouldNotBeNullOrEmpty(because);
        ana.Page.Errors.ShouldHaveSingleItem();
        ana.Page.ValueOf("Form.FirstName").ShouldBe("Quimbaya");
        ana.Page.ValueOf("Form.Password").ShouldBeNullOrEmpty();
    }

    [Theory, InlineData("es", "Su contraseña no puede llevar «hanna»"), InlineData("en", "Your password cannot be built on “hanna”")]
    public async Task A_word_that_offends_is_named(string language, string told)
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var reader = Portal.Visitor(language);
        await reader.SignsIn();
        await reader.Opens("/cuenta/contrasena");

        await reader.Fills(("CurrentPassword", ana.Password), ("Password", "Hánna-2026--"), ("Confirmation", "Hánna-2026--"));

        reader.Page.Errors.Single().ShouldStartWith(told);
    }

    [Fact]
    public async Task The_previous_and_a_weak_password_are_refused_beside_the_field_when_changing_and_resetting()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/contrasena");
        foreach (var refused in new[] { ana.Password, "contraseña123", "hanna2026abc" })
        {
            await ana.Fills(("CurrentPassword", ana.Password), ("Password", refused), ("Confirmation", refused));
            ana.Page.ErrorAt("Password").ShouldNotBeNullOrEmpty(refused);
        }

        await ana.AsksForReset();
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        foreach (var refused in new[] { ana.Password, "contraseña123", "hanna2026abc" })
        {
            await ana.Fills(("Password", refused), ("Confirmation", refused));
            ana.Page.ErrorAt("Password").ShouldNotBeNullOrEmpty(refused);
        }

        await ana.Fills(("Password", LongOne), ("Confirmation", LongOne));
        ana.Page.Path.ShouldBe("/restablecer/listo", "a refused password leaves the link usable");
    }

    [Fact]
    public async Task More_than_64_characters_with_accents_and_emoji_work_from_end_to_end()
    {
        LongOne.Length.ShouldBeGreaterThan(64);
        var ana = Portal.Visitor();
        ana.Password = LongOne;
        await ana.BecomesUser();

        (await Portal.Visitor().SignsIn(LongOne[..64])).Path.ShouldBe("/ingresar");
        (await Portal.Visitor().SignsIn(LongOne.Normalize(System.Text.NormalizationForm.FormD))).Path.ShouldBe("/inicio");
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task A_different_confirmation_and_a_wrong_current_password_are_told_beside_their_fields()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/contrasena");

        await ana.Fills(("CurrentPassword", "no es esta contraseña"), ("Password", LongOne), ("Confirmation", LongOne));
        ana.Page.ErrorAt("CurrentPassword").ShouldNotBeNullOrEmpty();
        await ana.Fills(("CurrentPassword", SampleHouse.Password), ("Password", LongOne), ("Confirmation", LongOne + "x"));
        ana.Page.ErrorAt("Confirmation").ShouldNotBeNullOrEmpty();
        (await Portal.Visitor().SignsIn()).Path.ShouldBe("/inicio");
    }
}
