using System.Globalization;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases.Samples;

/// <summary>A tutela of nobody's, in a judge's hours: those of long ago were answered in them, and of the last they still run while somebody writes.</summary>
internal static class SampleTutela
{
    private const int Hours = 48;

    /// <summary>One in so many cases, and the last but one of them.</summary>
    private const int Every = 60;

    public static bool Is(int number, int count) => (count - number) % Every == 2;

    /// <param name="worker">Who of staff works on it; null leaves it to nobody.</param>
    public static Result<Case> Of(Radicado radicado, Guid? worker, CaseRules rules, DateTimeOffset at, DateTimeOffset now)
    {
        var one = Case.File(Guid.CreateVersion7(at), radicado, new Filing(CaseKind.Tutela, Filer.Named(FilerKind.Identified, "Juzgado Tercero Civil Municipal", null,
            EmailAddress.Read("juzgado3@example.com"), null), AnswerWay.Email, "Oficio 412: derecho de petición sin respuesta",
            "Se admite la acción de tutela y se ordena rendir informe sobre los hechos, con los soportes que se pretendan hacer valer.", Language.Spanish, Channel.Counter)
        {
            By = worker,
            Details =
            [
                new("TutelaProcess", string.Create(CultureInfo.InvariantCulture, $"08001-40-03-003-{radicado.Year}-{radicado.Number:00000}-00")),
                new("TutelaClaimant", "Rosalba Mejía Cantillo"),
            ],
            Hours = HoursClock.OfTutela(Hours, at),
        }, rules, at);
        var gone = worker is { } staff ? one.Take(staff, one.Version, Within(0.05)) : Result.Done;
        if (worker is { } by && one.HoursDueAt < now)
            gone = gone.Then(() => one.Answer(SampleTemplates.For(one, SampleTemplates.Solved)!, null, by, one.Version, rules, Within(0.5)))
                .Then(() => one.Reach(Delivery.AcceptedByMailServer, rules, Within(0.5) + TimeSpan.FromSeconds(12)));
        // Nobody is written to.
        one.TakeRaised();
        return gone.With(one);

        DateTimeOffset Within(double part) => at + part * (one.HoursDueAt < now ? TimeSpan.FromHours(Hours) : now - at);
    }
}
