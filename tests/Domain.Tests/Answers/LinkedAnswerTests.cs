using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Terms;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Domain.Tests.Answers;

/// <summary>One text as the answer of another case: what is exchanged, and what is never told.</summary>
public sealed class LinkedAnswerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly CaseRules Rules = new(
        BusinessCalendar.First(new TimeOnly(17, 0)), [OwnGoals.First(WorkingHours.Of([new(DayOfWeek.Monday, new(8, 0), new(12, 0))]).Value, new Dictionary<CaseKind, ServiceGoal>())]);

    private static readonly Case Mercedes = Filed(1, FilerKind.Identified, "María de las Mercedes Ruiz", "40111222", "Queja");
    private static readonly Case Luis = Filed(2, FilerKind.Identified, "Luis Gómez", "52000111", "Otra cosa", days: 1);

    [Theory]
    [InlineData("El 2026-000001 está pago.", "El 2026-000002 está pago.")]
    [InlineData("Cordial saludo, María de las Mercedes Ruiz: su «Queja» del 2 de marzo de 2026.", "Cordial saludo, Luis Gómez: su «Otra cosa» del 3 de marzo de 2026.")]
    [InlineData("Queja de las que pagamos.", "Queja de las que pagamos.")]
    [InlineData("El 12026-0000011 no es un número de caso.", "El 12026-0000011 no es un número de caso.")]
    public void What_tells_the_cases_apart_is_exchanged(string written, string told) => LinkedAnswer.For(Luis, Mercedes, written).Value.ShouldBe(told);

    [Theory]
    [InlineData("Señora Mercedes: sí.")]
    [InlineData("Estimada MARIA: sí.")]
    [InlineData("Su cédula 40.111.222.")]
    [InlineData("Le escribimos a Mercedes@correo.example")]
    [InlineData("La llamamos al 300 111 2233.")]
    public void What_tells_one_who_the_other_is_is_refused(string written) => LinkedAnswer.For(Luis, Mercedes, written).Failures.ShouldBe([AnswerFailures.NamesAnother]);

    [Fact]
    public void To_and_from_a_reserved_identity_no_name_goes()
    {
        var reserved = Filed(3, FilerKind.Reserved, "Zoraida Mora", "41222333", "Otra cosa");
        LinkedAnswer.For(reserved, Mercedes, "Cordial saludo, María de las Mercedes Ruiz:").Failures.ShouldBe([AnswerFailures.NamesAnother]);
        foreach (var guess in new[] { "Cordial saludo, Zoraida:", "Cordial saludo:" })
            LinkedAnswer.For(Luis, reserved, guess).Failures.ShouldBe([AnswerFailures.ReservedApart], "the refusal tells nothing of the text");
        LinkedAnswer.For(reserved, Mercedes, "Cordial saludo:").Value.ShouldBe("Cordial saludo:");
    }

    [Fact]
    public void Of_one_person_the_name_may_stay()
    {
        var again = Filed(4, FilerKind.Identified, "María de las Mercedes Ruiz", "40111222", "Otra vez");
        LinkedAnswer.For(again, Mercedes, "Señora Mercedes: su cédula 40111222 está bien.").Value.ShouldBe("Señora Mercedes: su cédula 40111222 está bien.");
    }

    private static Case Filed(int number, FilerKind who, string name, string document, string subject, int days = 0) => Case.File(Guid.CreateVersion7(), new Radicado(2026, number), new Filing(
        CaseKind.Petition, Filer.Named(who, name, new Document(DocumentType.CC, document), EmailAddress.Read($"{name.Split(' ')[^2]}@correo.example"), number == 1 ? "3001112233" : null),
        AnswerWay.Email, subject, "No llegó.", Language.Spanish, Channel.Web), Rules, Monday.AddDays(days));
}
