using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Common;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Cases;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Api;

/// <summary>The interface for the mobile application (docs/api.md): each address sends the message that a page sends, and obeys the same rules by it.</summary>
internal static class ApiEndpoints
{
    private static readonly (string, string)[] OfCase = [("Kind", "tipo"), ("Subject", "asunto"), ("Text", "texto"), ("AnswerBy", "respuesta"), ("DataAuthorised", "autorizaDatos")];
    private static readonly (string, string)[] OfAsking = [("Why", "motivo"), ("TermsAccepted", "aceptaCondiciones")];

    /// <summary>What a program sends that we do not know is a mistake of its own, and it had better hear of it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow).AddApiDescription();

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.MapGet("/cuenta", async (IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new GetAccount(), stop) is var found && found.Succeeded ? Results.Ok(AccountShape.Of(found.Value)) : found.Problem()).Produces<AccountShape>();
        api.MapGet("/casos", async (string? despues, IMediator mediator, CancellationToken stop) =>
        {
            var found = await mediator.Send(new ListMyCases(despues), stop);
            return found.Succeeded
                ? Results.Ok(new CasesShape([.. found.Value.Select(CaseShape.Of)], found.Value.Length == ListMyCases.Most ? found.Value[^1].Radicado : null)) : found.Problem();
        }).Produces<CasesShape>();
        api.MapGet("/casos/{radicado}", async (string radicado, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new GetMyCase(radicado), stop) is var found && found.Succeeded ? Results.Ok(CaseFileShape.Of(found.Value)) : found.Problem()).Produces<CaseFileShape>();
        api.MapPost("/casos", File).Produces<FiledShape>(StatusCodes.Status201Created);
        api.MapGet("/aplicaciones", async (IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new GetHome(), stop) is var found && found.Succeeded ? Results.Ok(found.Value.Apps.Select(AppShape.Of)) : found.Problem()).Produces<AppShape[]>();
        api.MapPost("/aplicaciones/{codigo}", Ask).Produces<FiledShape>(StatusCodes.Status201Created);
        api.MapGet("/sesiones", async (IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new ListSessions(), stop) is var found && found.Succeeded ? Results.Ok(found.Value.Select(SessionShape.Of)) : found.Problem()).Produces<SessionShape[]>();
        api.MapDelete("/sesiones/{id:guid}", async (Guid id, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new EndSessions(id), stop) is var done && done.Succeeded ? Results.NoContent() : done.Problem()).Produces(StatusCodes.Status204NoContent);
        api.MapDelete("/sesiones/actual", async (IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new SignOut(), stop) is var done && done.Succeeded ? Results.NoContent() : done.Problem()).Produces(StatusCodes.Status204NoContent);
        app.MapApiDescription();
    }

    private static async Task<IResult> File(FileShape typed, HttpRequest request, IMediator mediator, ICaller caller, TimeProvider clock, CancellationToken stop)
    {
        var filed = await mediator.Send(new FileCase(
            FilingOf(request, caller, clock), KindOf(typed.Kind), new FilerData(FilerKind.Account), Word<AnswerWay>(typed.AnswerBy ?? nameof(AnswerWay.Email)) ?? AnswerWay.HandOver,
            typed.Subject ?? "", typed.Text ?? "", typed.DataAuthorised), stop);
        return filed.Succeeded ? Results.Created($"/api/v1/casos/{filed.Value.Radicado}", new FiledShape(filed.Value.Radicado, filed.Value.Code.Reveal())) : filed.Problem(OfCase);
    }

    private static async Task<IResult> Ask(string codigo, AskShape typed, IMediator mediator, PortalTexts texts, CancellationToken stop)
    {
        var offer = await mediator.Send(new GetAppOffer(codigo), stop);
        if (!offer.Succeeded)
            return offer.Problem();
        var asked = await mediator.Send(new RequestApp(codigo, texts["Apps.request.app", offer.Value.Offer.Name], typed.Why ?? "", typed.TermsAccepted, typed.TermsVersion), stop);
        return asked.Succeeded ? Results.Created($"/api/v1/casos/{asked.Value.Radicado}", new FiledShape(asked.Value.Radicado, asked.Value.Code.Reveal())) : asked.Problem(OfAsking);
    }

    /// <summary>What the page of kinds offers: others are begun by the page that knows what they are about.</summary>
    private static CaseKind KindOf(string? typed) => Word<CaseKind>(typed) is { } kind && FilingRules.OnOffer.Contains(kind) ? kind : (CaseKind)(-1);

    /// <summary>Two tries with one key are one filing; of two accounts no key is the same.</summary>
    private static Guid FilingOf(HttpRequest request, ICaller caller, TimeProvider clock) => request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key
        ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.AccountId}\n{key}")).AsSpan(0, 16)) : Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>By its name alone: a number is no word.</summary>
    private static T? Word<T>(string? typed) where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(n => string.Equals(n, typed, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : null;
}
