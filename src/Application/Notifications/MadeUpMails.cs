using Ventanilla.Application.Portal;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Notifications;

/// <summary>A mail of each kind with values that are nobody's. They follow from the shape of its record, so that a new kind has its preview by itself, and
/// no row is ever asked.</summary>
public static class MadeUpMails
{
    private static readonly DateOnly Day = new(2026, 12, 4);

    /// <param name="links">Of the portal: where its buttons seem to lead.</param>
    public static Mail Of(Type kind, Language language, PortalLinks links)
    {
        var constructor = kind.GetConstructors().Single();
        return (Mail)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!, language, links))]);
    }

    private static object Value(Type type, string name, Language language, PortalLinks links)
    {
        if (type == typeof(string))
            return Text(name, language, links);
        if (type == typeof(Prose))
            return new Prose(Say(language, "Revisamos su solicitud.\nEl subsidio de octubre quedó pendiente por un dato. Ya lo corregimos y se paga con el de noviembre.",
                "We looked into your request.\nOctober's subsidy was held back for a missing datum. It is mended, and is paid together with November's."));
        if (type == typeof(IReadOnlyList<string>))
            return new[] { "ana.perez", "ana.perez2" };
        return type == typeof(int) ? 3
            : type == typeof(TimeSpan) ? TimeSpan.FromHours(24)
            : type == typeof(DateOnly) ? Day
            : type == typeof(DateTimeOffset) ? Colombia.At(Day, new TimeOnly(10, 30))
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
            : throw new NotSupportedException($"A mail with a {type.Name} has no preview yet.");
    }

    private static string Text(string name, Language language, PortalLinks links) => name switch
    {
        _ when name.EndsWith("Link", StringComparison.Ordinal) => links.Sample(Say(language, "ENLACE-DE-EJEMPLO", "SAMPLE-LINK")),
        "Name" => "Ana Pérez",
        "Username" => "ana.perez",
        "Password" => "ABCD-2345-EFGH",
        "Code" => "ABCD-2345",
        "Number" => "2026-000000",
        "Email" => "ana.perez@correo.example",
        "Account" => "a***@c***.example",
        "Document" => "CC ***00",
        "Subject" => Say(language, "Asunto de ejemplo", "Sample subject"),
        "To" => Say(language, "Entidad de ejemplo", "Sample entity"),
        _ => Say(language, "Texto de ejemplo", "Sample text"),
    };

    private static string Say(Language language, string spanish, string english) => language == Language.English ? english : spanish;
}
