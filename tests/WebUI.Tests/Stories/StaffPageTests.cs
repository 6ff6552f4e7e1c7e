using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Every page of the back office is opened as every role, as a person and as nobody. A new page is found by itself, and fails until this
/// says what it needs.</summary>
public sealed class StaffPageTests(SharedPortal shared) : SharedStory(shared)
{
    /// <summary>What stands before the door, and is for everybody.</summary>
    private static readonly string[] BeforeTheDoor = ["/gestion/entrar", "/gestion/codigo", "/gestion/dos-pasos", "/gestion/invitacion"];

    /// <summary>What a page needs; null where being in is enough.</summary>
    private static readonly Dictionary<string, Permission?> Needs = new()
    {
        ["/gestion"] = Permission.ReadCases,
        ["/gestion/casos/{radicado}"] = Permission.ReadCases,
        ["/gestion/casos/{radicado}/archivo/{file:guid}"] = Permission.ReadCases,
        ["/gestion/casos/{radicado}/acuse"] = Permission.ReadCases,
        ["/gestion/tutela"] = Permission.WorkCases,
        ["/gestion/peticion-verbal"] = Permission.WorkCases,
        ["/gestion/equipo"] = Permission.ReadTeam,
        ["/gestion/tablero"] = Permission.ReadFigures,
        ["/gestion/dos-pasos/codigos"] = null,
        ["/gestion/salir"] = null,
        ["/gestion/calendario"] = Permission.EditCalendar,
        ["/gestion/metas"] = Permission.EditSettings,
        ["/gestion/aplicaciones"] = Permission.EditSettings,
        ["/gestion/aplicaciones/editar"] = Permission.EditSettings,
        ["/gestion/plantillas"] = Permission.EditTemplates,
        ["/gestion/plantillas/nueva"] = Permission.EditTemplates,
        ["/gestion/plantillas/{id:guid}"] = Permission.EditTemplates,
        ["/gestion/rastro"] = Permission.ReadTrail,
        ["/gestion/rastro/prueba"] = Permission.ReadTrail,
        ["/gestion/mensajes"] = Permission.ReadMessages,
        ["/gestion/mensajes/{id:guid}"] = Permission.ReadMessages,
        ["/gestion/mensajes/plantillas"] = Permission.ReadMessages,
        ["/gestion/mensajes/plantillas/vista"] = Permission.ReadMessages,
        ["/gestion/trabajos"] = Permission.RunJobs,
        ["/gestion/cuentas"] = Permission.ReadAccounts,
        ["/gestion/cuentas/{id:guid}"] = Permission.ReadAccounts,
        ["/gestion/cuentas/{id:guid}/documento"] = Permission.ReadAccounts,
        ["/gestion/cuentas/papel"] = Permission.ReadAccounts,
        ["/gestion/yo"] = null,
        ["/gestion/yo/llaves"] = null,
        ["/gestion/yo/llaves/nueva"] = null,
        ["/gestion/yo/llaves/crear"] = null,
        ["/gestion/yo/llaves/{id:guid}/quitar"] = null,
        ["/gestion/politica"] = Permission.ManageStaff,
        ["/gestion/personas"] = Permission.ReadPeople,
        ["/gestion/personas/{id:guid}"] = Permission.ReadPeople,
        ["/gestion/personas/importar"] = Permission.ImportPeople,
        ["/gestion/personas/importar/{id:guid}"] = Permission.ImportPeople,
        ["/gestion/personal"] = Permission.ManageStaff,
        ["/gestion/personal/{id:guid}"] = Permission.ManageStaff,
    };

    private static readonly string[] Pages = [.. AllPages.Routes.Where(r => r == "/gestion" || r.StartsWith("/gestion/", StringComparison.Ordinal))];

    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Fact]
    public void Every_page_says_what_it_needs() => Pages.ShouldBe([.. Needs.Keys, .. BeforeTheDoor], ignoreOrder: true);

    [Theory, MemberData(nameof(Roles))]
    public async Task A_page_opens_for_the_roles_that_may(StaffRole role)
    {
        var marta = Somebody();
        await marta.IsStaff(role);
        foreach (var page in Pages)
        {
            await marta.Opens(await Filled(page, marta.Email));
            var may = Needs.GetValueOrDefault(page) is not { } needed || role.PermissionsOf().Contains(needed);
            marta.Page.Status.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{page} as {role}");
            if (!BeforeTheDoor.Contains(page))
                marta.Page.Path.ShouldStartWith("/gestion", customMessage: page);
        }
    }

    /// <summary>Without a handler a page would be drawn past the question who may see it, and without what its view needs.</summary>
    [Fact]
    public async Task No_page_is_drawn_for_a_method_or_a_handler_that_it_does_not_have()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Opens("/gestion/yo");
        var token = ("__RequestVerificationToken", marta.Page.ValueOf("__RequestVerificationToken")!);
        foreach (var page in Pages.Except([.. BeforeTheDoor, "/gestion/salir"]))
        {
            var address = await Filled(page, marta.Email);
            await marta.Posts(new Uri($"{address}?handler=Nada", UriKind.Relative), [token]);
            ((int)marta.Page.Status).ShouldBeLessThan(500, $"POST {page}");
            if (page is "/gestion/politica" or "/gestion/rastro" or "/gestion/equipo" or "/gestion/trabajos")
                marta.Page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed, $"POST {page} {marta.Page}");
            await marta.Opens($"{address}?handler=Nada");
            ((int)marta.Page.Status).ShouldBeLessThan(500, $"GET {page}");
        }

        var nobody = Somebody();
        await nobody.Opens("/ingresar");
        token = ("__RequestVerificationToken", nobody.Page.ValueOf("__RequestVerificationToken")!);
        foreach (var page in AllPages.Open.Where(p => !p.StartsWith("/gestion", StringComparison.Ordinal) && !p.StartsWith("/estado", StringComparison.Ordinal)))
        {
            await nobody.Posts(new Uri(page.Contains('?') ? $"{page}&handler=Nada" : $"{page}?handler=Nada", UriKind.Relative), [token]);
            ((int)nobody.Page.Status).ShouldBeLessThan(500, $"POST {page}");
        }
    }

    [Fact]
    public async Task Behind_the_door_is_nothing_for_a_person_and_for_nobody()
    {
        var (ana, staff) = (Somebody(), Somebody());
        await staff.IsStaff(StaffRole.Administrator);
        await ana.BecomesUser();
        await ana.SignsIn();
        foreach (var who in new[] { ana, Somebody() })
            foreach (var page in Needs.Keys)
                (await who.Opens(await Filled(page, staff.Email))).Path.ShouldBe(StaffSteps.Door, page);
    }

    /// <summary>An address with the id of somebody who is there, or the number of a case, in the place of one.</summary>
    private async Task<string> Filled(string page, string email) => page.StartsWith("/gestion/cuentas/{", StringComparison.Ordinal)
        ? page.Replace("{id:guid}", $"{await Account()}", StringComparison.Ordinal)
        : page.Contains("{file:guid}", StringComparison.Ordinal) ? await FiledFile()
        : page.Contains("{radicado}", StringComparison.Ordinal) ? page.Replace("/gestion/casos/{radicado}", (await Portal.Files()).Address(), StringComparison.Ordinal)
        : page.StartsWith("/gestion/personas/importar/", StringComparison.Ordinal) ? page.Replace("{id:guid}", $"{await AnImport()}", StringComparison.Ordinal)
        : page.StartsWith("/gestion/personas/{", StringComparison.Ordinal)
        ? page.Replace("{id:guid}", $"{await Portal.Database.Scalar<Guid>("SELECT \"Id\" FROM people LIMIT 1")}", StringComparison.Ordinal)
        : page.StartsWith("/gestion/plantillas/{", StringComparison.Ordinal) ? $"/gestion/plantillas/{await Portal.Writes("Plazos", "Hola {{nombre}}.")}"
        : page.Contains("mensajes/{", StringComparison.Ordinal) ? $"/gestion/mensajes/{await Portal.Mail()}"
        : page.Contains('{', StringComparison.Ordinal)
        ? page.Replace("{id:guid}", $"{await Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM staff_members WHERE \"Email\" = '{email}'")}", StringComparison.Ordinal) : page;

    private async Task<string> FiledFile()
    {
        var (filed, file) = await Portal.FilesWith("carta.pdf", SampleFiles.Pdf);
        return filed.File(file);
    }

    private async Task<Guid> Account()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        return await Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM accounts WHERE \"Email\" = '{ana.Email}'");
    }

    private async Task<Guid> AnImport()
    {
        var run = ImportRun.Start(Guid.CreateVersion7(), Guid.CreateVersion7(), "people.csv", null, DateTimeOffset.UtcNow);
        run.Cancel(DateTimeOffset.UtcNow).Succeeded.ShouldBeTrue();
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        db.Add(run);
        await db.SaveChangesAsync();
        return run.Id;
    }

    [Theory, MemberData(nameof(HostileTexts))]
    public async Task Whatever_is_typed_the_answer_is_a_page_with_a_text(string kind)
    {
        var marta = Somebody();
        await marta.Opens(StaffSteps.Door);
        await Hostile.EachField(marta, Hostile.Texts[kind], kind);
        await marta.Opens(await Portal.Invites($"{Guid.CreateVersion7():N}@gestion.example", StaffRole.Agent));
        await Hostile.EachField(marta, Hostile.Texts[kind], kind);
        await marta.IsStaff(StaffRole.Agent);
        await marta.Posts(marta.Page.Form("/gestion/salir"));
        await marta.GivesStaffPassword();
        await Hostile.EachField(marta, Hostile.Texts[kind], kind);
    }

    public static TheoryData<string> HostileTexts => [.. Hostile.Texts.Keys];
}
