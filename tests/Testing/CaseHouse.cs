using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Testing;

/// <summary>What stories of cases do and ask, in one line each.</summary>
public static class CaseHouse
{
    private static int _filers;

    /// <summary>An address that nobody has filed from: nobody's budget is spent by chance.</summary>
    public static string AnyAddress()
    {
        var number = Interlocked.Increment(ref _filers);
        return $"10.{number / 65_536}.{number / 256 % 256}.{number % 256}";
    }

    public static Task<int> VersionOf(this ApplicationHouse house, Guid caseId) =>
        house.With(db => db.Set<Case>().Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync());

    /// <summary>A business day within the term of what is filed today, and the day after it one too, wherever the clock on the wall stands.</summary>
    /// <param name="atLeast">Days from now; a week more is another day.</param>
    public static DateOnly BusinessDayAhead(int atLeast = 4)
    {
        var calendar = BusinessCalendar.First(new TimeOnly(16, 0));
        var day = Colombia.Today(TimeProvider.System).AddDays(atLeast);
        while (!calendar.Counts(day) || !calendar.Counts(day.AddDays(1)))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>A petition of Luis, who is not signed in; whoever was asking asks again afterwards.</summary>
    public static async Task<FiledCase> Files(
        this ApplicationHouse house, FilerKind who = FilerKind.Identified, CaseKind kind = CaseKind.Petition, string subject = "Mi subsidio", string name = "Luis Gómez")
    {
        var before = house.Caller.As;
        house.Caller.As = null;
        house.Caller.Address = AnyAddress();
        var filer = who == FilerKind.Anonymous ? new FilerData(who) : new FilerData(who, name, DocumentType.CC, "52000111", "luis@correo.example");
        var filed = await house.Send(new FileCase(Guid.CreateVersion7(), kind, filer, who == FilerKind.Anonymous ? AnswerWay.Notice : AnswerWay.Email, subject,
            "Desde octubre no recibo el subsidio familiar. Llamé dos veces y me dijeron que esperara.\nQuisiera saber qué pasó y cuándo me pagan.", true));
        house.Caller.As = before;
        return filed.Value;
    }
}
