using System.Text.Json.Serialization;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Following;
using Ventanilla.Application.SignIn;

namespace Ventanilla.WebUI.Api;

/// <summary>What programs are answered: apart from what the application's messages are called, which may be called otherwise tomorrow.</summary>
internal sealed record AccountShape(
    [property: JsonPropertyName("usuario")] string Name, [property: JsonPropertyName("nombre")] string FullName, [property: JsonPropertyName("correo")] string Email,
    [property: JsonPropertyName("telefono")] string Phone, [property: JsonPropertyName("idioma")] string Language)
{
    public static AccountShape Of(AccountView account) => new(account.Name, account.FullName, account.Email, account.Phone, account.Language.Code);
}

internal sealed record CaseShape(
    [property: JsonPropertyName("radicado")] string Radicado, [property: JsonPropertyName("tipo")] string Kind, [property: JsonPropertyName("estado")] string State,
    [property: JsonPropertyName("asunto")] string Subject, [property: JsonPropertyName("recibida")] DateTimeOffset FiledAt, [property: JsonPropertyName("hasta")] DateOnly? Due)
{
    public static CaseShape Of(MyCase one) => new(one.Radicado, one.Kind.ToString(), one.State.ToString(), one.Subject, one.FiledAt, one.Due);
}

/// <param name="Next">What to ask for with <c>despues</c>; null where there are no more.</param>
internal sealed record CasesShape([property: JsonPropertyName("casos")] IReadOnlyList<CaseShape> Cases, [property: JsonPropertyName("siguiente")] string? Next);

internal sealed record CaseFileShape(
    [property: JsonPropertyName("caso")] CaseShape Case, [property: JsonPropertyName("texto")] string Text,
    [property: JsonPropertyName("pregunta")] string? Question, [property: JsonPropertyName("respuesta")] string? Answer, [property: JsonPropertyName("pasos")] IReadOnlyList<StepShape> Steps)
{
    public static CaseFileShape Of(MyCaseFile file) => new(CaseShape.Of(file.Head), file.Text, file.Question, file.Answer?.Text,
        [.. file.Timeline.Select(e => new StepShape(e.At, e.Step.ToString(), e.Author.ToString(), e.Text))]);
}

internal sealed record StepShape(
    [property: JsonPropertyName("fecha")] DateTimeOffset At, [property: JsonPropertyName("paso")] string Step,
    [property: JsonPropertyName("quien")] string Author, [property: JsonPropertyName("texto")] string? Text);

/// <param name="Code">With it and the number the case is followed by whoever has no account at hand.</param>
internal sealed record FiledShape([property: JsonPropertyName("radicado")] string Radicado, [property: JsonPropertyName("codigo")] string Code);

internal sealed record AppShape(
    [property: JsonPropertyName("codigo")] string Code, [property: JsonPropertyName("nombre")] string Name, [property: JsonPropertyName("resumen")] string Summary,
    [property: JsonPropertyName("estado")] string Standing, [property: JsonPropertyName("direccion")] string? Address,
    [property: JsonPropertyName("condiciones")] string? TermsVersion, [property: JsonPropertyName("pedida")] DateTimeOffset? RequestedAt, [property: JsonPropertyName("radicado")] string? Radicado)
{
    public static AppShape Of(AppView app) => new(app.Offer.Code, app.Offer.Name.ToString(), app.Offer.Summary.ToString(), app.Standing.ToString(),
        app.Standing == AppStanding.Granted ? app.Offer.Address : null, app.Offer.Terms?.Version, app.RequestedAt, app.Radicado);
}

internal sealed record SessionShape(
    [property: JsonPropertyName("id")] Guid Id, [property: JsonPropertyName("dispositivo")] string Device, [property: JsonPropertyName("movil")] bool IsApp,
    [property: JsonPropertyName("desde")] DateTimeOffset StartedAt, [property: JsonPropertyName("vista")] DateTimeOffset LastSeenAt, [property: JsonPropertyName("actual")] bool IsThisOne)
{
    public static SessionShape Of(SessionView session) => new(session.Id, session.Device, session.IsApp, session.StartedAt, session.LastSeenAt, session.IsThisOne);
}

/// <summary>A request to file. With the account, and answered by e-mail or in the portal.</summary>
internal sealed record FileShape(
    [property: JsonPropertyName("tipo")] string? Kind, [property: JsonPropertyName("asunto")] string? Subject, [property: JsonPropertyName("texto")] string? Text,
    [property: JsonPropertyName("respuesta")] string? AnswerBy, [property: JsonPropertyName("autorizaDatos")] bool DataAuthorised = false);

internal sealed record AskShape(
    [property: JsonPropertyName("motivo")] string? Why, [property: JsonPropertyName("aceptaCondiciones")] bool TermsAccepted = false,
    [property: JsonPropertyName("condiciones")] string? TermsVersion = null);
