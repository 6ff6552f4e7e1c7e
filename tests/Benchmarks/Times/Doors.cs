using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;

namespace Ventanilla.Benchmarks.Times;

/// <summary>Somebody who must not be told from the others at a door.</summary>
/// <param name="Who">Draws one more of that kind: each is used once, so that no counter and no budget of an address fills up.</param>
internal sealed record Kind(string Name, Func<Resident> Who);

/// <summary>A form that anybody can post.</summary>
/// <param name="Kinds">The first is what the others are compared with.</param>
/// <param name="Ready">Opens whatever comes before, and hands back the post that is measured.</param>
internal sealed record Door(string Name, IReadOnlyList<Kind> Kinds, Func<Browser, Resident, Task<HttpRequestMessage>> Ready);

/// <summary>The doors that a portal has by its own policy.</summary>
internal sealed class Doors(PortalPolicy policy, Town town)
{
    private bool Verifies => policy.Registration.AfterActivation == AfterActivation.Questions;
    private bool TakesCompanies => policy.Registration.AfterActivation == AfterActivation.Company;

    public IEnumerable<Door> SignIns()
    {
        foreach (var way in policy.Identity.SignInWith)
            yield return new Door(policy.Identity.SignInWith.Count == 1 ? "sign-in" : $"sign-in.{way}".ToLowerInvariant(),
            [
                Somebody("existing", Standing.Active), Somebody("existing-again", Standing.Active), Somebody("unknown", Standing.Nobody),
                Somebody("locked", Standing.Locked), Somebody("locked-right-password", Standing.Locked, r => r with { Password = Town.Password }),
                Somebody("fifth-failure", Standing.AboutToLock), .. OnTheWay(), Somebody("closing", Standing.Closing),
                Somebody("disabled", Standing.Disabled), Somebody("closed", Standing.Closed),
            ],
            (browser, who) => SignIn(browser, who, way));
    }

    public IEnumerable<Door> Others()
    {
        // What has the form of a temporary password is looked for as one too.
        var (way, temporary) = (policy.Identity.SignInWith[0], TemporaryPassword.Draw().Shown);
        Kind Once(string name, Standing standing) => Somebody(name, standing, r => r with { Password = temporary });
        yield return new Door("sign-in-once",
            [
                Once("existing", Standing.Active), Once("existing-again", Standing.Active), Once("unknown", Standing.Nobody),
                Once("locked", Standing.Locked), Once("waiting", Standing.Waiting),
            ], (browser, who) => SignIn(browser, who, way));
        yield return Mailed("forgot", "/recuperar", asksUsername: policy.Identity.SharesEmails);
        yield return Mailed("resend", "/activar/reenviar", asksUsername: policy.Identity.SharesEmails);
        if (policy.Identity.AsksUsername)
            yield return Mailed("username", "/recuperar/usuario", asksUsername: false);
        if (policy.Identity.AsksDocument)
            yield return LookUp();
        yield return Register();
    }

    private Door Mailed(string name, string path, bool asksUsername)
    {
        List<Kind> kinds =
        [
            Somebody("existing", Standing.Active), Somebody("existing-again", Standing.Active), Somebody("unknown", Standing.Nobody),
            Somebody("on-record", Standing.OnRecord), Somebody("locked", Standing.Locked), .. OnTheWay(), Somebody("closing", Standing.Closing),
            Somebody("disabled", Standing.Disabled), Somebody("closed", Standing.Closed),
        ];
        if (asksUsername)
            kinds.AddRange([
                new("wrong-username", () => town.Moves(Standing.Active) with { Username = town.Moves(Standing.Nobody).Username }),
                new("wrong-address", () => town.Moves(Standing.Active) with { Email = town.Moves(Standing.Nobody).Email })]);
        return new Door(name, kinds, (browser, who) =>
            Form(browser, path, asksUsername ? new() { ["Email"] = who.Email, ["Username"] = who.Username } : new() { ["Email"] = who.Email }));
    }

    private Door LookUp() => new("look-up",
        [
            Somebody("wrong-datum", Standing.OnRecord), Somebody("wrong-datum-again", Standing.OnRecord), Somebody("not-on-record", Standing.Nobody),
            Somebody("with-account", Standing.Active), Somebody("blocked", Standing.Blocked),
            Somebody("other-type", Standing.OnRecord, r => r with { DocumentType = DocumentType.CE }),
        ],
        async (browser, who) =>
        {
            await browser.Opens("/registro");
            return browser.Filled(Document(who));
        });

    private Door Register()
    {
        var closed = policy.Registration.Kind == RegistrationKind.EmailOnRecord;
        // Whose address or document is known comes with everything else new.
        Resident With(Standing known, bool email) => (town.Moves(known), town.Moves(Standing.Nobody)) is var (a, b) && email
            ? b with { Email = a.Email } : b with { DocumentNumber = a.DocumentNumber };
        List<Kind> kinds = closed
            ? [Somebody("on-record", Standing.OnRecord), Somebody("on-record-again", Standing.OnRecord), Somebody("not-on-record", Standing.Nobody)]
            : [Somebody("new", Standing.Nobody), Somebody("new-again", Standing.Nobody)];
        kinds.AddRange([new("address-with-account", () => With(Standing.Active, email: true)), new("address-waiting", () => With(Standing.Waiting, email: true))]);
        if (policy.Identity.AsksDocument)
            kinds.AddRange([new("document-with-account", () => With(Standing.Active, email: false)), new("document-on-record", () => With(Standing.OnRecord, email: false))]);
        return new Door("register", kinds, async (browser, who) =>
        {
            await browser.Opens("/registro");
            if (policy.Identity.AsksDocument)
                await browser.Posts(Document(who));
            if (!policy.Registration.Confirmation)
                return browser.Filled(Data(who));
            await browser.Posts(Data(who));
            return browser.Filled([]);
        });
    }

    private IEnumerable<Kind> OnTheWay() =>
    [
        Somebody("waiting", Standing.Waiting),
        .. Verifies ? [Somebody("verifying", Standing.Verifying), Somebody("blocked", Standing.Blocked)] : Array.Empty<Kind>(),
        .. TakesCompanies ? [Somebody("without-company", Standing.WithoutCompany)] : Array.Empty<Kind>(),
    ];

    private Kind Somebody(string name, Standing standing, Func<Resident, Resident>? but = null) =>
        new(name, () => town.Moves(standing) is var who && but is not null ? but(who) : who);

    private static Task<HttpRequestMessage> SignIn(Browser browser, Resident who, Identifier way) =>
        Form(browser, "/ingresar", new() { ["Name"] = NameOf(who, way), ["Password"] = who.Password });

    private static async Task<HttpRequestMessage> Form(Browser browser, string path, Dictionary<string, string> answers)
    {
        await browser.Opens(path);
        return browser.Filled(answers);
    }

    private static string NameOf(Resident who, Identifier way) => way switch
    {
        Identifier.Email => who.Email, Identifier.Username => who.Username, _ => who.DocumentNumber,
    };

    // Never the date on record: who gives it is shown that they are known.
    private static Dictionary<string, string> Document(Resident who) => new()
    {
        ["DocumentType"] = $"{who.DocumentType}", ["DocumentNumber"] = who.DocumentNumber,
        ["SecondDatum.Day"] = "4", ["SecondDatum.Month"] = "4", ["SecondDatum.Year"] = "2004",
    };

    private static Dictionary<string, string> Data(Resident who) => new()
    {
        ["FullName"] = "Ana Lucía Pérez", ["FirstName"] = "Ana", ["SecondName"] = "Lucía", ["FirstSurname"] = "Pérez", ["SecondSurname"] = "Gómez",
        ["BirthDate.Day"] = "4", ["BirthDate.Month"] = "5", ["BirthDate.Year"] = "1981", ["Phone"] = "300 123 4567", ["Email"] = who.Email,
        ["Username"] = who.Username, ["Password"] = Town.Password, ["Confirmation"] = Town.Password,
        ["AcceptsTerms"] = "true", ["AcceptsDataTreatment"] = "true",
    };
}
