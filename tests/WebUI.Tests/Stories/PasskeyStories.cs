using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the pages of passkeys carry between a browser and the application, step by step and out of step.</summary>
public sealed class PasskeyStories(SharedPortal shared) : SharedStory(shared)
{
    private const string Keys = "/cuenta/llaves", StaffKeys = "/gestion/yo/llaves";

    private static async Task<DeviceKey> Adds(Visitor who, string keys, params (string, string)[] proof)
    {
        await who.Opens(keys + "/nueva");
        await who.Fills(proof);
        who.Page.Path.ShouldBe(keys + "/crear", string.Join("; ", who.Page.Errors));
        var device = new DeviceKey { Origin = RunningPortal.Base };
        await who.Fills(("Name", "  Mi celular  "), ("PasskeyAnswer", device.Makes(who.Page.Dom.QuerySelector("[data-passkey-make]")!.GetAttribute("data-passkey-make")!)));
        (who.Page.Path, who.Page.Text.Contains("Mi celular", StringComparison.Ordinal)).ShouldBe((keys, true), string.Join("; ", who.Page.Errors));
        return device;
    }

    /// <summary>As the script of the page does it.</summary>
    private static async Task<Page> Uses(Visitor who, DeviceKey device)
    {
        var form = (IHtmlFormElement)who.Page.Dom.QuerySelector("form[data-passkey-sign]")!;
        using var question = await who.Asks(new HttpRequestMessage(HttpMethod.Get, form.GetAttribute("data-passkey-sign")));
        question.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = device.Signs(await question.Content.ReadAsStringAsync());
        return await who.Posts(new PostedForm(who.Page, form).With("Form.PasskeyAnswer", answer));
    }

    [Theory, InlineData("/"), InlineData("/ingresar"), InlineData("/cuenta/sesiones")]
    public async Task Ana_comes_back_by_her_key_to_where_she_wanted_to_go(string door)
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var device = await Adds(ana, Keys, ("CurrentPassword", ana.Password));
        await ana.SignsOut();

        await ana.Opens(door);
        await Uses(ana, device);

        (ana.Page.Status, ana.Page.Path).ShouldBe((HttpStatusCode.OK, door == "/cuenta/sesiones" ? door : "/inicio"));
    }

    [Fact]
    public async Task A_key_that_nobody_has_is_refused_with_words_and_what_the_device_said_is_kept_nowhere()
    {
        var ana = Somebody();
        await ana.Opens("/ingresar");

        await Uses(ana, new DeviceKey { Origin = RunningPortal.Base });

        (ana.Page.Path, ana.Page.Errors.ShouldHaveSingleItem()).ShouldBe(("/ingresar", "No pudimos reconocer esa llave de acceso. Puede que la hayan quitado de su cuenta: ingrese con su contraseña."));
        ana.Page.Dom.QuerySelectorAll("[name='Form.PasskeyAnswer']").ShouldAllBe(box => string.IsNullOrEmpty(box.GetAttribute("value")));
    }

    [Fact]
    public async Task The_page_that_makes_a_key_is_for_whoever_gave_the_password_just_now()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        (await ana.Opens(Keys + "/crear")).Path.ShouldBe(Keys + "/nueva");
        await ana.Fills(("CurrentPassword", ana.Password));
        var (form, offer) = (ana.Page.Form(), ana.Page.Dom.QuerySelector("[data-passkey-make]")!.GetAttribute("data-passkey-make")!);

        await ana.Posts(form);
        (ana.Page.Path, ana.Page.Errors.Count).ShouldBe((Keys + "/crear", 1), "no script, no key");
        await ana.Posts(form.With("Form.PasskeyAnswer", new DeviceKey { Origin = RunningPortal.Base }.Makes(offer)));
        ana.Page.Path.ShouldBe(Keys);
        // A second time, as by Back.
        await ana.Posts(form.With("Form.PasskeyAnswer", new DeviceKey { Origin = RunningPortal.Base }.Makes(offer)));
        (ana.Page.Path, ana.Page.Errors.Count).ShouldBe((Keys + "/nueva", 1));
        (await ana.Opens(Keys)).Dom.QuerySelectorAll(".sessions li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Of_keys_of_others_no_page_says_anything()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await Adds(ana, Keys, ("CurrentPassword", ana.Password));
        var remove = ana.Page.Dom.QuerySelector(".sessions a")!.GetAttribute("href")!;
        var eva = Somebody();
        await eva.BecomesUser();
        await eva.SignsIn();

        (await eva.Opens(remove)).Path.ShouldBe(Keys);
        await ana.Opens(remove);
        var form = ana.Page.Form().With("Form.CurrentPassword", eva.Password);
        await eva.Opens("/cuenta/contrasena");
        var token = eva.Page.Form().Values.First(v => v.Name == "__RequestVerificationToken").Value;
        await eva.Posts(form.With("__RequestVerificationToken", token));

        (await ana.Opens(Keys)).Dom.QuerySelectorAll(".sessions li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Marta_comes_to_her_desk_by_her_key_and_a_person_never_does()
    {
        var marta = Somebody();
        var phone = await marta.IsStaff(StaffRole.Agent);
        var device = await Adds(marta, StaffKeys, ("CurrentPassword", marta.Password), ("Code", phone.Code()));
        await marta.Posts(marta.Page.Form("/gestion/salir"));

        await marta.Opens("/gestion/yo");
        (marta.Page.Path, (await Uses(marta, device)).Path).ShouldBe(("/gestion/entrar", "/gestion/yo"));
        await marta.Posts(marta.Page.Form("/gestion/salir"));
        await marta.Opens("/ingresar");
        (await Uses(marta, device)).Path.ShouldBe("/ingresar");
    }
}
