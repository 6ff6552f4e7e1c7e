using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A person on whatever portal: fills in what the pages ask for, presses what they offer, and complains when a page leads nowhere.</summary>
public sealed class Walker
{
    public const string StrongPassword = "Tres Tristes Tigres 77";
    private const int MostSteps = 8;

    private readonly PortalPolicy _policy;
    private readonly Dictionary<string, string> _knows;

    /// <param name="onRecord">Comes with the document and the mailbox of the first person on record.</param>
    public Walker(RunningPortal portal, PortalPolicy policy, bool onRecord, string username = "ana.perez")
    {
        (_policy, Who) = (policy, portal.Visitor());
        Who.Email = onRecord ? Steps.AddressOnRecord : "ana@correo.example";
        Who.Password = StrongPassword;
        Username = username;
        var type = policy.Identity.AsksDocument ? policy.Identity.DocumentTypes[0] : DocumentType.CC;
        _knows = new()
        {
            ["DocumentType"] = $"{type}", ["DocumentNumber"] = onRecord ? Steps.OnRecord : NumberOf(type),
            ["SecondDatum.Day"] = "3", ["SecondDatum.Month"] = "2", ["SecondDatum.Year"] = "2001",
            ["FullName"] = "Ana Lucía Pérez", ["FirstName"] = "Ana", ["SecondName"] = "Lucía", ["FirstSurname"] = "Pérez", ["SecondSurname"] = "Gómez",
            ["BirthDate.Day"] = "4", ["BirthDate.Month"] = "5", ["BirthDate.Year"] = "1981", ["Phone"] = "300 123 4567",
            ["Email"] = Who.Email, ["Username"] = username, ["Password"] = Who.Password, ["Confirmation"] = Who.Password,
            ["AcceptsTerms"] = "true", ["AcceptsDataTreatment"] = "true",
            ["Nit"] = "860.002.964-4", ["LegalName"] = "Ferretería El Puente SAS", ["TradeName"] = "El Puente", ["EconomicActivity"] = "Ferretería",
            ["Department"] = "Córdoba", ["City"] = "Montería", ["Address"] = "Calle 30 # 5-10", ["ContactName"] = "Ana Pérez", ["ContactRole"] = "Gerente",
        };
    }

    /// <summary>Somebody who can register on that portal as its own policy says.</summary>
    public static Walker On(RunningPortal portal, string username = "ana.perez")
    {
        var policy = portal.Services.GetRequiredService<PortalPolicy>();
        return new(portal, policy, onRecord: policy.Registration.Kind == RegistrationKind.EmailOnRecord, username);
    }

    /// <summary>Registered, activated, and whatever else the portal wants first; and out.</summary>
    public static async Task<Walker> WithAnAccountOn(RunningPortal portal, string username = "ana.perez")
    {
        var walker = On(portal, username);
        await walker.Registers();
        await walker.Activates();
        await walker.Leaves();
        return walker;
    }

    public Visitor Who { get; }
    public string Username { get; }
    public Page Page => Who.Page;
    public string DocumentNumber => _knows["DocumentNumber"];

    public Walker Knowing(string field, string value)
    {
        _knows[field] = value;
        return this;
    }

    /// <summary>From the first page of the registration to the notice that a mail is on its way.</summary>
    public async Task<Page> Registers()
    {
        await Who.Opens("/registro");
        return await Until(p => p.Path == "/registro/listo");
    }

    /// <summary>The mailed link, and whatever comes after it, until the page says that the account can be used.</summary>
    public async Task<Page> Activates()
    {
        await Who.Opens(await Who.Portal.LinkTo(Who.Email, "/activar"));
        return await Until(IsAtTheEnd);
    }

    /// <summary>Every name that this portal lets the person sign in with.</summary>
    public IEnumerable<string> Names => _policy.Identity.SignInWith.Select(way => way switch
    {
        Identifier.Email => Who.Email,
        Identifier.Username => Username,
        _ => DocumentNumber,
    });

    /// <summary>Signs out, if the last step has led in.</summary>
    public async Task Leaves()
    {
        if (Page.Path == "/inicio")
            await Who.Posts(Page.Form("/salir"));
    }

    public async Task<Page> SignsIn(string? name = null, string? password = null)
    {
        // Also for somebody who is in, and has forgotten the password all the same.
        await Who.Opens("/ingresar?otra=true");
        return await Who.Posts(Page.Form("/ingresar").With("Form.Name", name ?? Names.First()).With("Form.Password", password ?? Who.Password));
    }

    public async Task<Page> AsksForANewPassword()
    {
        await Who.Opens("/recuperar");
        return await Step();
    }

    /// <summary>The whole way from "I forgot it" to a new password, by the mails that come.</summary>
    public async Task ChoosesANewPassword(string password)
    {
        await AsksForANewPassword();
        if (_policy.Recovery.Kind == RecoveryKind.TemporaryPassword)
        {
            await ConfirmsTheRecovery();
            await SignsIn(password: await TemporaryPassword());
        }
        else
        {
            await Who.Opens(await Who.Portal.LinkTo(Who.Email, "/restablecer"));
        }

        Page.Path.ShouldBe("/restablecer", Page.ToString());
        Who.Password = _knows["Password"] = _knows["Confirmation"] = password;
        await Step();
        Page.Path.ShouldBe("/restablecer/listo", Page.ToString());
    }

    public async Task<Page> ConfirmsTheRecovery()
    {
        await Who.Opens(await Who.Portal.LinkTo(Who.Email, "/recuperar/confirmar"));
        return await Who.Posts(Page.Form());
    }

    public async Task<string> TemporaryPassword()
    {
        var mail = await Who.Portal.Mail(Who.Email, "Su contraseña temporal es");
        return System.Text.RegularExpressions.Regex.Match(mail.Text, "[A-Z2-9]{4}(-[A-Z2-9]{4}){2}").Value;
    }

    /// <summary>Asks for the account to be erased.</summary>
    public async Task<Page> Closes()
    {
        await Who.Opens("/cuenta/cerrar");
        return await Knowing("CurrentPassword", Who.Password).Step();
    }

    /// <summary>Does what the page asks for: answers its questions, fills in its form, or follows its one way on.</summary>
    public async Task<Page> Step()
    {
        var before = Page;
        if (Page.Dom.QuerySelector("fieldset.question") is not null)
            await Who.Answers(right: true);
        else if (Page.Forms.FirstOrDefault(f => f.Closest("main") is not null) is { } form)
            await Who.Posts(Filled(form));
        else if (Page.Dom.QuerySelector("main a.button") is IHtmlAnchorElement onward)
            await Who.Opens(onward.GetAttribute("href")!);
        else
            throw new InvalidOperationException($"A dead end: {Page} {Page.Text}");
        Page.Errors.ShouldBeEmpty($"{before} refuses what an honest person types: {string.Join("; ", Page.Errors)}");
        ((int)Page.Status).ShouldBeLessThan(400, $"{before} leads to {Page}");
        return Page;
    }

    private async Task<Page> Until(Func<Page, bool> arrived)
    {
        for (var steps = 0; !arrived(Page); steps++)
        {
            steps.ShouldBeLessThan(MostSteps, $"goes round in circles, and stands at {Page}");
            await Step();
        }

        return Page;
    }

    private PostedForm Filled(IHtmlFormElement form)
    {
        var posted = new PostedForm(Page, form);
        foreach (var field in posted.Fields)
            if (_knows.TryGetValue(field["Form.".Length..], out var known))
                posted.With(field, known);
            else
                throw new InvalidOperationException($"{Page} asks for {field}, which nobody told this person.");
        return posted;
    }

    /// <summary>In, or before a door to sign in with nothing more to fill in.</summary>
    private static bool IsAtTheEnd(Page page) => page.Path == "/inicio" ||
        page.Forms.All(f => f.Closest("main") is null) && page.Dom.QuerySelector("main a.button[href='/ingresar']") is not null;

    private static string NumberOf(DocumentType type) => type switch
    {
        DocumentType.NIT => "900.555.444-3",
        DocumentType.PA => "AB123456",
        _ => Steps.NotOnRecord,
    };
}
