using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Figures;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Figures;

/// <summary>The figures of a day are what happened on it by the clock of Colombia; they are counted the same however often, and outlive their rows.</summary>
public sealed class CountDaysTests : IAsyncLifetime
{
    private static readonly DateOnly Thursday = new(2026, 11, 26), Friday = new(2026, 11, 27);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await Populate(_house);
        // Thursday, ten minutes before midnight in Bogotá, which is Friday by the clock of the server.
        _house.Clock.Pass(Colombia.At(Thursday, new TimeOnly(23, 50)) - _house.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task What_happened_before_midnight_in_Bogotá_is_of_that_day_and_the_rest_of_the_next()
    {
        await _house.Register("luis@correo.example", "52000111");
        await _house.Files(kind: CaseKind.Claim);
        _house.Clock.Pass(TimeSpan.FromMinutes(20));
        await _house.RegisterAndActivate("eva@correo.example", "52000222");
        await SignsIn("eva@correo.example", Password);
        await SignsIn("eva@correo.example", "no es esta");
        await _house.Files(kind: CaseKind.Claim);
        await _house.Files(kind: CaseKind.Claim);

        await Count();

        (await Of(FigureMeasure.Registered, Thursday), await Of(FigureMeasure.Registered, Friday)).ShouldBe((1, 1));
        (await Of(FigureMeasure.Activated, Thursday), await Of(FigureMeasure.Activated, Friday)).ShouldBe((0, 1));
        (await Of(FigureMeasure.BecameActive, Friday)).ShouldBe(1);
        (await Of(FigureMeasure.SignedIn, Friday), await Of(FigureMeasure.SignInRefused, Friday)).ShouldBe((1, 1));
        (await Of(FigureMeasure.CaseReceived, Thursday), await Of(FigureMeasure.CaseReceived, Friday)).ShouldBe((1, 2));
        (await Rows()).ShouldContain(f => f.Span == FigureSpan.Day && f.Day == Friday && f.Key == new FigureKey(FigureMeasure.CaseReceived, "Claim", "Web", 0) && f.Value == 2);
        (await Rows()).ShouldContain(f => f.Span == FigureSpan.Month && f.Day == new DateOnly(2026, 11, 1) && f.Key == new FigureKey(FigureMeasure.CaseReceived, "Claim", "Web", 0) && f.Value == 3);
        (await Rows()).ShouldContain(f => f.Span == FigureSpan.Now && f.Key == new FigureKey(FigureMeasure.CaseOpen, "Received", "", TimeLeft.More) && f.Value == 3);
    }

    [Fact]
    public async Task A_day_that_is_counted_twice_or_by_two_machines_at_once_is_the_same()
    {
        await _house.RegisterAndActivate("eva@correo.example", "52000222");
        await _house.Files();
        await _house.RunJobs();
        await using var other = ApplicationHouse.On(_house.Database, Policy);
        other.Clock.Pass(_house.Clock.GetUtcNow() - other.Clock.GetUtcNow());

        // Both have counted and come to write the first row at the same moment, past the turn that a count has: one of them finds the other's.
        await using var connection = await _house.Database.Open();
        await using var first = await connection.BeginTransactionAsync();
        await using (var holds = TestDatabase.Command("INSERT INTO figure_clocks (\"Id\", \"Through\", \"CountedOn\", \"OpenFrom\") VALUES (1, '2026-11-25', '2026-11-26', '2026-11-23')", connection, first))
            await holds.ExecuteNonQueryAsync();
        Task<Result>[] counting = [_house.Send(new CountDay(Thursday)), other.Send(new CountDay(Thursday))];
        await Eventually.Holds(async () => await _house.Database.Waiting() == 2, "both wait for the row");
        await first.RollbackAsync();
        var both = await Task.WhenAll(counting);
        both.ShouldAllBe(r => r.Succeeded);
        var once = await Lines();
        await Count();
        await Count();

        once.ShouldNotBeEmpty();
        (await Lines()).ShouldBe(once);
        (await Of(FigureMeasure.CaseReceived, Thursday)).ShouldBe(1);
    }

    [Fact]
    public async Task Days_on_which_nobody_counted_are_counted_later_and_none_is_left_out()
    {
        await _house.Files();
        await Count();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            _house.Clock.Pass(TimeSpan.FromDays(1));
            await _house.Files();
        }

        await Count();

        foreach (var day in FigureClock.DaysFrom(Thursday, Thursday.AddDays(20)))
            (await Of(FigureMeasure.CaseReceived, day)).ShouldBe(1, $"{day}");
        (await Months(FigureMeasure.CaseReceived)).ShouldBe([5, 16]);
    }

    [Fact]
    public async Task What_is_purged_or_erased_later_was_there_and_no_mail_goes_before_its_day_is_counted()
    {
        await Count();
        _house.Clock.Pass(TimeSpan.FromHours(3));
        var ana = await _house.RegisterAndActivate("eva@correo.example", "52000222");
        await SignsIn("eva@correo.example", Password);
        _house.Postman.Fault = new InvalidOperationException("no server");
        await _house.Send(new Application.Recovery.RequestPasswordReset("eva@correo.example"));
        await _house.RunJobs();
        var mails = await MailRows();
        _house.Clock.Pass(TimeSpan.FromDays(100));
        (await _house.Send(new PurgeExpired())).Failures.ShouldBeEmpty();
        (await MailRows()).ShouldBe(mails, "nobody has counted Friday");
        await Count();
        var before = await Counted();
        before.Mails.ShouldBe(mails);

        await _house.Database.Scalar<object>($"UPDATE accounts SET \"State\" = 'Closing', \"ClosesAt\" = '{_house.Clock.GetUtcNow():O}' WHERE \"Id\" = '{ana.AccountId}'");
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await _house.Send(new EraseAccount(ana.AccountId))).Failures.ShouldBeEmpty();
        (await MailRows()).ShouldBeLessThan(mails + 1, "the one that did not leave is gone with the account");
        await Count();
        (await Counted()).ShouldBe(before);

        _house.Clock.Pass(TimeSpan.FromDays(2));
        await Count();
        (await _house.Send(new PurgeExpired())).Failures.ShouldBeEmpty();
        (await _house.Send(new CountDay(Friday))).Failures.ShouldBeEmpty();

        (await Counted()).ShouldBe(before);
        (await MailRows()).ShouldBeLessThan(mails);

        async Task<(long Mails, long Sent, long SignIns, long Registered)> Counted() =>
            (await Of(FigureMeasure.MailPromised, Friday), await Of(FigureMeasure.MailSent, Friday), await Of(FigureMeasure.SignedIn, Friday), await Of(FigureMeasure.Registered, Friday));
    }

    [Fact]
    public async Task A_mail_is_counted_where_it_was_promised_with_how_long_it_took()
    {
        await _house.Promise("ana", 3);
        await _house.Promise("eva", 1);
        _house.Clock.Pass(TimeSpan.FromMinutes(2));
        await _house.Send(new Application.Notifications.DeliverMessages());
        await Count();

        (await Rows()).Where(f => f.Span == FigureSpan.Day && f.Measure is FigureMeasure.MailPromised or FigureMeasure.MailSent && f.Span == FigureSpan.Day)
            .Select(f => (f.Day, f.Measure, f.Length, f.Value)).ShouldBe(
            [(Thursday, FigureMeasure.MailPromised, 0, 4L), (Thursday, FigureMeasure.MailSent, SendingTimes.FiveMinutes, 4L)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_is_counted_on_the_day_it_reaches_the_person_in_business_days_since_it_came_in()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        // By now it is Thursday before midnight, after the closing hour: it came in on Friday before the law.
        var filed = await _house.Files(kind: CaseKind.Complaint);
        _house.Clock.Pass(Colombia.At(new(2026, 12, 1), new TimeOnly(9, 0)) - _house.Clock.GetUtcNow());
        await Answers(filed.Id);
        await Count();

        (await Rows()).Where(f => f.Span == FigureSpan.Day && f.Measure == FigureMeasure.CaseAnswered).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Day.ShouldBe(new(2026, 12, 1)), f => f.Key.ShouldBe(new(FigureMeasure.CaseAnswered, "Complaint", "Web", 2)));
    }

    [Fact]
    public async Task A_case_of_another_kind_is_of_that_kind_on_the_day_it_came_in_however_long_ago()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        var filed = await _house.Files(kind: CaseKind.Petition);
        await Count();
        foreach (var days in new[] { 10, 1 })
        {
            _house.Clock.Pass(TimeSpan.FromDays(days));
            await Count();
        }

        (await _house.Send(new TakeCase(filed.Id, 1))).Failures.ShouldBeEmpty();
        (await _house.Send(new ReclassifyCase(filed.Id, 2, CaseKind.Claim, "Reclama por un servicio."))).Failures.ShouldBeEmpty();
        await Count();

        (await Rows()).Where(f => f.Span == FigureSpan.Day && f.Measure == FigureMeasure.CaseReceived && f.Value > 0).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Day.ShouldBe(Thursday), f => f.Kind.ShouldBe("Claim"));
    }

    [Fact]
    public async Task An_account_that_rests_is_counted_once_in_a_row_of_wrong_passwords()
    {
        await _house.RegisterAndActivate("eva@correo.example", "52000222");
        for (var i = 0; i < Policy.Lockout.Threshold; i++)
            await SignsIn("eva@correo.example", "no es esta");
        await Count();

        (await Of(FigureMeasure.SignInPaused, Thursday)).ShouldBe(1);
        (await Of(FigureMeasure.SignInRefused, Thursday)).ShouldBe(Policy.Lockout.Threshold);
    }

    private async Task Answers(Guid caseId)
    {
        (await _house.Send(new TakeCase(caseId, await _house.VersionOf(caseId)))).Failures.ShouldBeEmpty();
        (await _house.Send(new AnswerCase(caseId, await _house.VersionOf(caseId), "Ya se le pagó."))).Failures.ShouldBeEmpty();
        _house.Clock.Pass(AnswerCase.Held + TimeSpan.FromSeconds(1));
        await _house.RunJobs();
        await _house.Send(new Application.Notifications.DeliverMessages());
        (await _house.Send(new RecordDelivery(caseId))).Failures.ShouldBeEmpty();
    }

    private async Task SignsIn(string email, string password) => await _house.Send(new SignInWithPassword(email, new Secret(password), false));

    private async Task Count() => (await _house.Send(new CountDays())).Failures.ShouldBeEmpty();

    private Task<int> MailRows() => _house.With(db => db.Set<OutgoingMessage>().CountAsync(m => m.State != MessageState.Discarded));

    private async Task<long> Of(FigureMeasure measure, DateOnly day) =>
        (await Rows()).Where(f => f.Span == FigureSpan.Day && f.Day == day && f.Measure == measure).Sum(f => f.Value);

    private async Task<long[]> Months(FigureMeasure measure) =>
        [.. (await Rows()).Where(f => f.Span == FigureSpan.Month && f.Measure == measure).OrderBy(f => f.Day).Select(f => f.Value)];

    private async Task<List<string>> Lines() => [.. (await Rows()).Select(f => $"{f.Span} {f.Day:O} {f.Key} {f.Value}").Order(StringComparer.Ordinal)];

    private Task<List<Figure>> Rows() => _house.With(db => db.Set<Figure>().AsNoTracking().ToListAsync());
}
