using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Cases.Samples;

/// <summary>Texts that the answers of made-up cases begin with, so that somebody new sees templates and what they become.</summary>
internal static class SampleTemplates
{
    /// <summary>Of any kind.</summary>
    public const string Solved = """
        Cordial saludo, {{nombre}}:

        Revisamos su solicitud «{{asunto}}», radicada con el número {{radicado}} el {{fecha_de_radicacion}}, y la resolvimos.

        Si no está de acuerdo, puede responder a este mensaje.
        """;

    /// <summary>What is left to write stands in double brackets: so it is not sent.</summary>
    public const string Report = """
        Señores {{nombre}}:

        Rendimos el informe que nos pidieron en «{{asunto}}», recibido con el radicado {{radicado}} el {{fecha_de_radicacion}}.

        Los hechos: [[qué pasó, con fechas]].

        Lo que hicimos: [[qué se resolvió y cuándo se le informó a la persona]].
        """;

    private static readonly (string Name, CaseKind? Kind, Language Language, string Text)[] All =
    [
        ("Resuelto", null, Language.Spanish, Solved),
        ("Informe al juzgado", CaseKind.Tutela, Language.Spanish, Report),
        ("Pago repetido", CaseKind.Claim, Language.Spanish, """
            Cordial saludo, {{nombre}}:

            Revisamos su reclamo {{radicado}}, «{{asunto}}». Encontramos el pago repetido y lo devolvimos hoy por el mismo medio con el que usted pagó.
            """),
        ("Solved", null, Language.English, """
            Dear {{nombre}},

            We have looked into your request “{{asunto}}”, filed as {{radicado}} on {{fecha_de_radicacion}}, and solved it.
            """),
    ];

    public static IEnumerable<AnswerTemplate> WrittenBy(Guid staff, DateTimeOffset now) => All.Select(t => AnswerTemplate.Write(t.Name, t.Kind, t.Language, t.Text, staff, now));

    /// <summary>As it begins the answer of that case; null where it would name nobody.</summary>
    public static string? For(Case one, string template) => one.Filer is { IsReserved: false, Name: { Length: > 0 } name } ? Placeholders.Fill(template, new Dictionary<string, string?>
    {
        [Placeholders.Name] = name,
        [Placeholders.Radicado] = one.Radicado.ToString(),
        [Placeholders.Subject] = one.Subject,
        [Placeholders.FiledOn] = one.Language.Day(Colombia.Day(one.FiledAt)),
    }) : null;
}
