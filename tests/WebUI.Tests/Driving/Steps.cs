using Shouldly;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>What people do, in one line each.</summary>
public static class Steps
{
    /// <summary>The document, issue date and mailbox of the first person on record.</summary>
    public const string OnRecord = "1000000001";
    public const string NotOnRecord = "52111222";
    public const string AddressOnRecord = "ana@registro.example";

    /// <summary>What Ana's records say, as the pages write it.</summary>
    public static readonly string[] Truths =
        ["profes del grupo A", "positi del grupo A", "last_s del grupo A", "spouse del grupo A", "300 555 0000", "1 de enero de 2000", "enero de 2020"];

    public static Visitor As(this Visitor who, string email)
    {
        who.Email = email;
        return who;
    }

    /// <summary>Step 1.</summary>
    public static async Task<Page> GivesDocument(this Visitor who, string number, (int Day, int Month, int Year)? issued = null)
    {
        var (day, month, year) = issued ?? (3, 2, 2001);
        await who.Opens("/registro");
        return await who.Fills(("DocumentType", "CC"), ("DocumentNumber", number),
            ("SecondDatum.Day", $"{day}"), ("SecondDatum.Month", $"{month}"), ("SecondDatum.Year", $"{year}"));
    }

    /// <summary>Step 2, the names only where they are asked for.</summary>
    public static Task<Page> GivesData(this Visitor who)
    {
        (string, string)[] names = who.Page.Form().Fields.Contains("Form.FirstName")
            ? [("FirstName", "Ana"), ("FirstSurname", "Pérez"), ("BirthDate.Day", "4"), ("BirthDate.Month", "5"), ("BirthDate.Year", "1981")] : [];
        return who.Fills([.. names, ("Phone", "300 123 4567"), ("Email", who.Email), ("Password", who.Password), ("Confirmation", who.Password),
            ("AcceptsTerms", "true"), ("AcceptsDataTreatment", "true")]);
    }

    /// <summary>Steps 1 to 3: the mail is on its way.</summary>
    public static async Task<Page> Registers(this Visitor who, string number = OnRecord)
    {
        await who.GivesDocument(number);
        await who.GivesData();
        who.Page.Path.ShouldBe("/registro/confirmar", string.Join("; ", who.Page.Errors));
        await who.Posts(who.Page.Form());
        who.Page.Path.ShouldBe("/registro/listo");
        return who.Page;
    }

    /// <summary>The newest link of that path that was mailed to that address.</summary>
    public static async Task<string> LinkTo(this RunningPortal portal, string address, string path)
    {
        var text = (await portal.Mail(address, path + "?t=")).Text;
        var begin = text.IndexOf($"{path}?t=", StringComparison.Ordinal);
        return text[begin..(begin + path.Length + 3 + 43)];
    }

    /// <summary>Follows the mailed link and presses the button.</summary>
    public static async Task<Page> OpensTheLink(this Visitor who)
    {
        await who.Opens(await who.Portal.LinkTo(who.Email, "/activar"));
        return await who.Posts(who.Page.Form());
    }

    /// <summary>Presses "start", where the questions have not begun.</summary>
    public static async Task<Page> StartsTheQuestions(this Visitor who)
    {
        await who.Opens("/verificacion");
        return who.Page.Path == "/verificacion/preguntas" ? who.Page : await who.Posts(who.Page.Form());
    }

    /// <summary>Answers every question of the page, with what the records say or with something else.</summary>
    /// <param name="page">That was left open, where it is not the one that the browser stands at.</param>
    public static async Task<Page> Answers(this Visitor who, bool right, Page? page = null)
    {
        page ??= who.Page;
        var form = page.Form();
        foreach (var question in page.Dom.QuerySelectorAll("fieldset.question"))
        {
            var option = question.QuerySelectorAll("label").First(l => Truths.Contains(l.TextContent.Trim()) == right).QuerySelector("input")!;
            form.With(option.GetAttribute("name")!, option.GetAttribute("value")!);
        }

        return await who.Posts(form);
    }

    /// <summary>A person on record, registered, verified and ready to sign in.</summary>
    public static async Task BecomesMember(this Visitor who)
    {
        await who.Registers();
        await who.OpensTheLink();
        await who.StartsTheQuestions();
        await who.Answers(right: true);
        who.Page.Heading.ShouldBe("¡Listo! Su cuenta está activa");
    }

    /// <summary>Somebody who is not on record, active at once.</summary>
    public static async Task BecomesUser(this Visitor who, string? number = null)
    {
        await who.Registers(number ?? who.Document);
        await who.OpensTheLink();
        who.Page.Path.ShouldBe("/activar/lista");
    }

    public static async Task<Page> SignsIn(this Visitor who, string? password = null, string address = "/ingresar")
    {
        // Also for somebody who is in: the form would not be shown otherwise.
        await who.Opens(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "otra=true");
        return await who.Posts(who.Page.Form("/ingresar").With("Form.Name", who.Email).With("Form.Password", password ?? who.Password));
    }

    public static async Task<Page> AsksForReset(this Visitor who, string? email = null)
    {
        await who.Opens("/recuperar");
        return await who.Fills(("Email", email ?? who.Email));
    }
}
