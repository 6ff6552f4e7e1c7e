using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The mobile application is entered with the account, in the browser and by its pages (decision 77).</summary>
public sealed class ConnectionStories(SharedPortal shared) : SharedStory(shared)
{
    private async Task<(Visitor Ana, ConnectedApplication Phone)> In()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return (ana, ConnectedApplication.OnPhone(Portal, ana.Address));
    }

    [Fact]
    public async Task Ana_signs_in_on_the_page_says_yes_and_the_application_knows_her_and_nothing_more()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);

        (await ana.Opens(phone.Asks())).Path.ShouldBe("/ingresar");
        await ana.Posts(ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password));
        ana.Page.Path.ShouldBe("/conectar/autorizar");
        ana.Page.Heading.ShouldBe("Entrar a Hanna Móvil");
        ana.Page.Text.ShouldContain("Va a entrar como Ana Pérez.");
        ana.Page.Header("Content-Security-Policy")!.ShouldContain("form-action 'self' example.hanna.movil:;");
        var got = await phone.Fetches(await phone.GetsCode(ana));

        got.Status.ShouldBe(HttpStatusCode.OK, got.Body);
        got.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        got.Json.GetProperty("expires_in").GetInt32().ShouldBeInRange(290, 300);
        var identity = Claims(phone.IdToken!);
        identity.GetProperty("name").GetString().ShouldBe("Ana Pérez");
        identity.GetProperty("email").GetString().ShouldBe(ana.Email);
        identity.GetProperty("nonce").GetString().ShouldBe(phone.Nonce);
        identity.EnumerateObject().Select(p => p.Name).Order().ShouldBe(
            ["at_hash", "aud", "auth_time", "azp", "email", "email_verified", "exp", "iat", "iss", "locale", "name", "nonce", "sub"]);
        identity.GetRawText().ShouldNotContain(ana.Document);
        var told = await phone.Gets("/conectar/usuario");
        told.Json.EnumerateObject().Select(p => p.Name).Order().ShouldBe(["email", "email_verified", "locale", "name", "sub"]);
        told.Text("sub").ShouldBe(identity.GetProperty("sub").GetString());
        var account = await phone.Gets("/api/v1/cuenta");
        account.Status.ShouldBe(HttpStatusCode.OK, account.Body);
        account.Text("correo").ShouldBe(ana.Email);
        account.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await ana.Opens("/cuenta/sesiones")).Text.ShouldContain("Aplicación móvil Hanna Móvil");
    }

    private static JsonElement Claims(string token) => JsonDocument.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.Split('.')[1]))).RootElement;
}
