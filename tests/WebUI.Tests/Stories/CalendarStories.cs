using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The calendar as an administrator meets it.</summary>
public sealed class CalendarStories : Story
{
    private const string Calendar = "/gestion/calendario";

    [Fact]
    public async Task A_day_is_looked_at_then_declared_and_somebody_who_looked_before_is_told_what_is_saved()
    {
        var filed = await Portal.Files();
        var day = CaseHouse.BusinessDayAhead();
        var (marta, pedro) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Administrator);
        await pedro.IsStaff(StaffRole.Administrator);
        (await marta.Opens(Calendar)).Text.ShouldContain("No hay días declarados.");

        (await marta.Opens($"{Calendar}?dia={day:yyyy-MM-dd}&cambio=no-cuenta")).Text.ShouldContain("1 caso abierto cambia de fecha.");
        marta.Page.Text.ShouldContain(filed.Radicado);
        await pedro.Opens($"{Calendar}?dia={day.AddDays(1):yyyy-MM-dd}&cambio=no-cuenta");
        await marta.Posts(Form(marta));
        marta.Page.Text.ShouldContain("Escriba el motivo.");
        marta.Page.Text.ShouldContain("Elija qué pasa con los casos abiertos.");
        await marta.Posts(Form(marta).With("Form.Reason", "Paro de transporte").With("Form.Moves", "true"));
        marta.Page.Text.ShouldContain("Calendario guardado.");
        marta.Page.Text.ShouldContain("Paro de transporte");

        await pedro.Posts(Form(pedro).With("Form.Reason", "Duelo").With("Form.Moves", "false"));
        pedro.Page.Text.ShouldContain("Otra persona cambió el calendario mientras usted lo miraba.");
        pedro.Page.Text.ShouldContain("Paro de transporte");
        await pedro.Posts(Form(pedro).With("Form.Reason", "Duelo").With("Form.Moves", "false"));
        pedro.Page.Text.ShouldContain("Los casos abiertos conservan su fecha.");

        await marta.Opens(Calendar);
        await marta.Opens(marta.Page.Dom.QuerySelector(".calendar-days a")!.GetAttribute("href")!);
        marta.Page.Text.ShouldContain("vuelve a la regla general");
        (await marta.Opens($"{Calendar}?dia=nunca&cambio=%00")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static PostedForm Form(Visitor who) => new(who.Page, who.Page.Forms.Single(f => f.QuerySelector("[name='Form.Seen']") is not null));
}
