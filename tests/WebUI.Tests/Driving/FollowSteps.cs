using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Following a case, in one line each.</summary>
public static class FollowSteps
{
    public static async Task<Page> Looks(this Visitor who, string number, string proof)
    {
        await who.Opens("/pqrsf/seguir");
        return await who.Fills(("Number", number), ("Proof", proof));
    }

    public static string Mine(this FiledCase filed) => $"/cuenta/solicitudes/{filed.Radicado}";

    public static PostedForm MoreTime(this Page page) => page.Handled("MoreTime");

    public static PostedForm Rating(this Page page) => page.Handled("Rate");

    private static PostedForm Handled(this Page page, string handler) => new(page, page.Forms.FirstOrDefault(f => f.GetAttribute("action") == $"?handler={handler}")
        ?? throw new InvalidOperationException($"{page} has no form for {handler}."));
}
