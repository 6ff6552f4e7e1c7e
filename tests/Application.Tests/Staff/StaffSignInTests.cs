using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Staff;

/// <summary>The door of staff: a password, then a code, then a session that does not outlive its day.</summary>
public sealed class StaffSignInTests : IAsyncLifetime
{
    private const string Email = "marta@gestion.example";
    private ApplicationHouse _house = null!;
    private Colleague _marta = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _marta = await _house.Hires(Email, StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> Ticket() => (await _house.GivesPassword(Email)).Ticket!;

    private Task<Result<StaffEntry>> Answers(Secret ticket, string code) => _house.Send(new AnswerStaffCode(ticket, code));

    private async Task<(string Statements, long Derivations)> Work(string email, string password)
    {
        var hasher = _house.Part<PasswordHasher>();
        var before = hasher.Derivations;
        return (await Statements.Of(() => _house.GivesPassword(email, password)), hasher.Derivations - before);
    }

    private async Task<bool> Lasts(StaffEntry entry) => (await _house.Send(new CheckStaffSession(entry.SessionId))).Value is not null;

    private async Task<string> Hash(string table) => (await _house.Database.Scalar<string>($"SELECT \"PasswordHash\" FROM {table}"))!;

    private Task<long> Sessions() => _house.Database.Scalar<long>("SELECT count(*) FROM staff_sessions");

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_opens_a_session_of_that_role()
    {
        var before = await Sessions();
        var answer = await _house.GivesPassword(" MARTA@Gestion.example ");
        (answer.Next, await Sessions()).ShouldBe((StaffStep.Code, before));

        var entry = (await Answers(answer.Ticket!, _marta.Code(_house))).Value;

        (await _house.Send(new CheckStaffSession(entry.SessionId))).Value.ShouldBe(new StaffOnDuty(_marta.Id, "Marta Ríos", StaffRole.Agent));
        entry.Until.ShouldBe(_house.Clock.GetUtcNow() + TimeSpan.FromHours(8));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_somebody_disabled_get_one_answer()
    {
        var eva = await _house.Hires("eva@gestion.example", StaffRole.Agent);
        await _house.IsStaff(StaffRole.Administrator);
        (await _house.Send(new DisableStaff(eva.Id))).Succeeded.ShouldBeTrue();
        _house.Caller.As = null;

        foreach (var answer in new[] { await _house.GivesPassword(Email, "no es esta"), await _house.GivesPassword("nadie@gestion.example"),
            await _house.GivesPassword(eva.Email) })
            answer.ShouldBe(new StaffAnswer());
    }

    /// <summary>Where a clock cannot see it: whoever must look the same costs the same statements in the same order, and one derivation.</summary>
    [Fact]
    public async Task Unknown_wrong_resting_and_disabled_are_the_same_work()
    {
        var eva = await _house.Hires("eva@gestion.example", StaffRole.Agent);
        var leo = await _house.Hires("leo@gestion.example", StaffRole.Agent);
        await _house.With(db => db.Set<StaffMember>().Where(m => m.Id == eva.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, StaffState.Disabled)));
        var later = _house.Clock.GetUtcNow().AddHours(1);
        await _house.With(db => db.Set<StaffMember>().Where(m => m.Id == leo.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.LockedUntil, later)));
        var unknown = await Work("nadie@gestion.example", "no es esta");
        unknown.Statements.ShouldContain("SELECT UPDATE INSERT");

        (await Work(Email, "no es esta")).ShouldBe(unknown);
        (await Work(leo.Email, StaffHouse.Password)).ShouldBe(unknown);
        (await Work(eva.Email, StaffHouse.Password)).ShouldBe(unknown);
    }

    [Fact]
    public async Task A_wrong_code_leaves_the_step_open_and_a_used_or_older_one_is_wrong()
    {
        var ticket = await Ticket();
        (await Answers(ticket, _marta.Code(_house, 5))).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeWrong);
        (await Answers(ticket, _marta.Code(_house))).Succeeded.ShouldBeTrue();

        (await Answers(await Ticket(), _marta.Code(_house))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await Answers(await Ticket(), _marta.Code(_house, -1))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        _house.Clock.Pass(TimeSpan.FromSeconds(30));
        (await Answers(await Ticket(), _marta.Code(_house))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_ticket_opens_one_session_even_fifty_times_at_once_and_is_good_for_a_quarter_of_an_hour()
    {
        var (ticket, code, before) = (await Ticket(), _marta.Code(_house), await Sessions());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Answers(ticket, code)));
        (answers.Count(a => a.Succeeded), await Sessions()).ShouldBe((1, before + 1));
        (await Answers(ticket, _marta.Sheet[0])).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SignInAgain);

        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        var late = await Ticket();
        _house.Clock.Pass(TimeSpan.FromMinutes(15));
        (await Answers(late, _marta.Code(_house))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SignInAgain);
    }

    [Fact]
    public async Task A_recovery_code_works_once_even_fifty_times_at_once()
    {
        Secret[] tickets = [.. await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ticket()))];
        var answers = await Task.WhenAll(tickets.Select(t => Answers(t, _marta.Sheet[3].ToLowerInvariant())));
        answers.Count(a => a.Succeeded).ShouldBe(1);

        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        (await Answers(await Ticket(), _marta.Sheet[3])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await Answers(await Ticket(), _marta.Sheet[4])).Succeeded.ShouldBeTrue();
        (await _house.With(db => db.Set<StaffMember>().SingleAsync())).RecoverySheet.Left.ShouldBe(8);
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_count_fifty_and_the_right_one_waits()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.GivesPassword(Email, "no es esta")));
        (await _house.With(db => db.Set<StaffMember>().SingleAsync())).FailedSignIns.ShouldBe(50);

        (await _house.GivesPassword(Email)).ShouldBe(new StaffAnswer());
        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        (await _house.GivesPassword(Email)).Next.ShouldBe(StaffStep.Code);
    }

    [Fact]
    public async Task Ten_codes_in_a_quarter_of_an_hour()
    {
        var ticket = await Ticket();
        for (var i = 0; i < 10; i++)
            (await Answers(ticket, _marta.Code(_house, 5 + i))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await Answers(ticket, _marta.Code(_house))).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.TooManyCodes);
    }

    [Fact]
    public async Task Half_an_hour_without_use_ends_it_and_every_use_counts_anew()
    {
        var entry = await _house.ComesIn(_marta);
        for (var i = 0; i < 4; i++)
        {
            _house.Clock.Pass(TimeSpan.FromMinutes(29));
            (await Lasts(entry)).ShouldBeTrue();
        }

        _house.Clock.Pass(TimeSpan.FromMinutes(30));
        (await Lasts(entry)).ShouldBeFalse();
    }

    [Fact]
    public async Task Eight_hours_end_it_however_busy()
    {
        var entry = await _house.ComesIn(_marta);
        for (var spent = TimeSpan.FromMinutes(20); spent < TimeSpan.FromHours(8); spent += TimeSpan.FromMinutes(20))
        {
            _house.Clock.Pass(TimeSpan.FromMinutes(20));
            (await Lasts(entry)).ShouldBeTrue();
        }

        _house.Clock.Pass(TimeSpan.FromMinutes(20));
        (await Lasts(entry)).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_every_sign_in_under_way()
    {
        var entry = await _house.ComesIn(_marta);
        var begun = await Ticket();
        await _house.Sits(entry);

        (await _house.Send(new SignOutStaff())).Succeeded.ShouldBeTrue();

        (await Lasts(entry)).ShouldBeFalse();
        (await Answers(begun, _marta.Code(_house))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SignInAgain);
    }

    [Fact]
    public async Task A_password_that_an_account_has_too_is_kept_in_another_form()
    {
        await _house.RegisterAndActivate(Email, "52000111", StaffHouse.Password);
        var (account, staff) = (await Hash("accounts"), await Hash("staff_members"));
        staff.Split('$')[2..].Intersect(account.Split('$')[2..]).ShouldBeEmpty();
    }
}
