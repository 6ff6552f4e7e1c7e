using System.Globalization;
using Ventanilla.Application.People.Samples;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases.Samples;

/// <summary>A case of nobody's, and how far it has come since it was filed. Documents are above every number that the registry has issued.</summary>
internal static class SampleCase
{
    private static readonly (CaseKind Kind, string Subject, string Text)[] Stories =
    [
        (CaseKind.Petition, "Certificado de afiliación", "Necesito el certificado de afiliación de mis hijos para el colegio. Lo pedí en la sede y me dijeron que se hacía por aquí."),
        (CaseKind.Petition, "Actualizar mi grupo familiar", "Me casé en agosto y quiero afiliar a mi esposo. ¿Qué papeles tengo que traer?"),
        (CaseKind.Complaint, "Mala atención en la sede Norte", "Esperé dos horas con turno y al final me dijeron que volviera mañana. Nadie explicó por qué."),
        (CaseKind.Claim, "No llegó el subsidio de octubre", "A mi esposa le llegó y a mí no. El empleador dice que pagó a tiempo."),
        (CaseKind.Claim, "Me cobraron dos veces la cabaña", "Pagué la reserva con tarjeta y apareció dos veces en el extracto. Adjunto la foto."),
        (CaseKind.Suggestion, "Horario de la piscina los domingos", "Sería bueno que abrieran desde las siete: los que trabajamos solo podemos ir ese día."),
        (CaseKind.Compliment, "Gracias a la señora de la caja 3", "Me ayudó con mucha paciencia a llenar el formulario. Así da gusto."),
        (CaseKind.Denunciation, "Venden cupos de vivienda", "Una persona en la puerta de la sede ofrece cupos por plata. Va los martes."),
        (CaseKind.InformationRequest, "Copia de mis aportes de 2024", "Solicito copia de los aportes que hizo mi empleador durante 2024, mes a mes."),
        (CaseKind.Consultation, "¿Un pensionado puede afiliar a su nieta?", "Quisiera saber qué opina la entidad, pues en cada sede responden distinto."),
        (CaseKind.DataConsultation, "Qué datos míos tienen", "Quiero saber qué información guardan sobre mí y para qué la usan."),
        (CaseKind.DataClaim, "Borren mi teléfono viejo", "Ese número ya no es mío y le llegan mis mensajes a otra persona."),
        (CaseKind.DataCorrection, "Mi fecha de nacimiento está mal", "Aparece 1979 y es 1997. Anexo la cédula."),
        (CaseKind.Unlock, "No puedo entrar", "Fallé las preguntas tres veces: la del empleador estaba desactualizada. Tengo mi cédula a la mano."),
        (CaseKind.Support, "El programa no abre después de actualizar", "Sale un error de licencia al iniciar. Somos tres usuarios y cerramos nómina el viernes."),
        (CaseKind.AppAccess, "Acceso a Recreación y turismo", "Quiero reservar en línea y la aplicación dice que no tengo permiso."),
    ];

    public static Result<Case> Of(SampleChance chance, Radicado radicado, Guid? worker, CaseRules rules, DateTimeOffset at, DateTimeOffset now)
    {
        var (kind, subject, text) = Stories[chance.Below(Stories.Length)];
        var filer = FilerOf(chance, kind);
        var one = Case.File(Guid.CreateVersion7(at), radicado, new(kind, filer,
            filer.Email is null ? AnswerWay.Notice : AnswerWay.Email, subject, text, Language.Spanish, Channel.Web), rules, at);
        var gone = worker is { } staff ? Go(one, chance.Below(100), staff, rules, now) : Result.Done;
        // Nobody is written to.
        one.TakeRaised();
        return gone.With(one);
    }

    /// <summary>The older, the likelier it is answered; one in eight stays untouched and is late by now.</summary>
    private static Result Go(Case one, int fate, Guid staff, CaseRules rules, DateTimeOffset now)
    {
        var (at, age) = (one.FiledAt, now - one.FiledAt);
        if (fate < 12 || (age < TimeSpan.FromDays(12) && fate < 55))
            return Result.Done;
        var taken = one.Take(staff, one.Version, at + age * 0.05);
        return fate switch
        {
            < 35 => taken,
            < 45 => taken.Then(() => one.Ask("¿Nos puede enviar una foto de su documento por ambos lados?", staff, one.Version, rules, now - age * 0.15)),
            < 50 when one.Law is not null => taken.Then(() => one.Extend(5, "Esperamos el informe del banco.", staff, one.Version, rules, at + age * 0.08)),
            < 54 => taken.Then(() => one.Transfer("Superintendencia del Subsidio Familiar", "Es quien vigila estos asuntos.", staff, one.Version, rules, at + age * 0.2)),
            _ => taken.Then(() => one.Answer(SampleTemplates.For(one, SampleTemplates.Solved) ?? "Revisamos su solicitud y la resolvimos. Si no está de acuerdo, puede responder a este mensaje.", null, staff, one.Version, rules, at + age * 0.3))
                .Then(() => one.Reach(Delivery.AcceptedByMailServer, rules, at + age * 0.3 + TimeSpan.FromSeconds(12))),
        };
    }

    private static Filer FilerOf(SampleChance chance, CaseKind kind)
    {
        var email = EmailAddress.Read($"persona{chance.Below(900) + 100}@example.com");
        if (Filer.MayBeAnonymous(kind) && chance.In1000(120))
            return Filer.Anonymous(chance.In1000(500) ? email : null);
        var name = $"{chance.Of(SampleWords.FirstNames)} {chance.Of(SampleWords.Surnames)} {chance.Of(SampleWords.Surnames)}";
        var number = (9_000_000_000 + chance.Below(5_000)).ToString(CultureInfo.InvariantCulture);
        return Filer.Named(chance.In1000(60) ? FilerKind.Reserved : FilerKind.Identified, name, Document.Read(DocumentType.CC, number), email, "300 555 0001");
    }
}
