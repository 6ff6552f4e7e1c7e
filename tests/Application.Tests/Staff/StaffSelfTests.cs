using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Staff;

/// <summary>What a member does about their own way in, and what administrators do about that of another.</summary>
public sealed class StaffSelfTests : IAsyncLifetime
{
    private static readonly Secret Now = new(StaffHouse.Password), Next = new("seis gatos blancos 8");
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(SampleHouse.Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Another_password_ends_every_other_session_and_is_told()
    {
        var marta = await _house.Hires("marta@gestion.example", StaffRole.Agent);
        var other = await _house.ComesIn(marta);
        await _house.Sits(await _house.ComesIn(marta));
        (await _house.Send(new GetStaffSelf())).Value.Sessions.Count.ShouldBe(3);
        (await _house.Send(new ChangeStaffPassword(new Secret("no es esta frase"), Next, Next))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.CurrentPasswordWrong);

        (await _house.Send(new ChangeStaffPassword(Now, Next, Next))).Failures.ShouldBeEmpty();

        (await _house.Send(new GetStaffSelf())).Value.Sessions.ShouldHaveSingleItem().IsThisOne.ShouldBeTrue();
        (await _house.Send(new CheckStaffSession(other.SessionId))).Value.ShouldBeNull();
        await _house.RunJobs();
        _house.Postman.Mails.ShouldContain(m => m.To == marta.Email && m.Subject.Contains("forma de entrar", StringComparison.Ordinal));
        _house.Caller.As = null;
        (await _house.GivesPassword(marta.Email, Next.Reveal())).Next.ShouldBe(StaffStep.Code);
    }

    [Fact]
    public async Task New_codes_take_the_place_of_the_old_ones()
    {
        var marta = await _house.IsStaff(StaffRole.Agent);
        var fresh = (await _house.Send(new RenewStaffCodes(Now))).Value;
        fresh.Length.ShouldBe(10);
        _house.Caller.As = null;
        var ticket = (await _house.GivesPassword(marta.Email)).Ticket!;
        (await _house.Send(new AnswerStaffCode(ticket, marta.Sheet[0]))).Succeeded.ShouldBeFalse();
        (await _house.Send(new AnswerStaffCode(ticket, fresh[0].Reveal()))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_lost_factor_takes_two_administrators_neither_of_them_its_owner()
    {
        var marta = await _house.Hires("marta@gestion.example", StaffRole.Administrator);
        var session = await _house.ComesIn(marta);
        var eva = await _house.IsStaff(StaffRole.Administrator, "eva@gestion.example");
        (await _house.Send(new ResetStaffFactor(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.ResetNotAsked);
        (await _house.Send(new AskStaffFactorReset(marta.Id))).Failures.ShouldBeEmpty();
        (await _house.Send(new ResetStaffFactor(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.NeedsAnother);
        _house.Caller.As = null;
        await _house.Sits(session);
        (await _house.Send(new AskStaffFactorReset(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.NeedsAnother, "of their own");
        (await _house.Send(new ResetStaffFactor(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.NeedsAnother);
        await _house.IsStaff(StaffRole.Administrator, "sol@gestion.example");
        (await _house.Send(new ListStaff())).Value.Single(r => r.Id == marta.Id).ResetAskedBy.ShouldBe("Marta Ríos");

        (await _house.Send(new ResetStaffFactor(marta.Id))).Failures.ShouldBeEmpty();

        (await _house.Send(new CheckStaffSession(session.SessionId))).Value.ShouldBeNull();
        _house.Caller.As = null;
        (await _house.GivesPassword(marta.Email)).Next.ShouldBe(StaffStep.Enrolment);
        await _house.RunJobs();
        _house.Postman.Mails.ShouldContain(m => m.To == marta.Email && m.Subject.Contains("forma de entrar", StringComparison.Ordinal));
        eva.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_an_administrator_asked_who_has_no_access_any_more_is_not_agreed_to()
    {
        var marta = await _house.Hires("marta@gestion.example", StaffRole.Administrator);
        var eva = await _house.IsStaff(StaffRole.Administrator, "eva@gestion.example");
        (await _house.Send(new AskStaffFactorReset(marta.Id))).Failures.ShouldBeEmpty();
        await _house.IsStaff(StaffRole.Administrator, "sol@gestion.example");
        (await _house.Send(new DisableStaff(eva.Id))).Failures.ShouldBeEmpty();

        (await _house.Send(new ResetStaffFactor(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.ResetNotAsked);
    }

    [Fact]
    public async Task Sessions_of_a_member_end_and_the_access_stays()
    {
        var marta = await _house.Hires("marta@gestion.example", StaffRole.Agent);
        var session = await _house.ComesIn(marta);
        await _house.IsStaff(StaffRole.Administrator);
        (await _house.Send(new EndStaffSessions(marta.Id))).Failures.ShouldBeEmpty();
        (await _house.Send(new CheckStaffSession(session.SessionId))).Value.ShouldBeNull();
        _house.Caller.As = null;
        (await _house.GivesPassword(marta.Email)).Next.ShouldBe(StaffStep.Code);
    }

    [Fact]
    public async Task The_first_rest_and_another_role_are_told()
    {
        var marta = await _house.Hires("marta@gestion.example", StaffRole.Agent);
        for (var i = 0; i < 7; i++)
            await _house.GivesPassword(marta.Email, "no es esta");
        await _house.IsStaff(StaffRole.Administrator);
        (await _house.Send(new ChangeStaffRole(marta.Id, StaffRole.Supervisor))).Failures.ShouldBeEmpty();
        await _house.RunJobs();
        _house.Postman.Mails.Count(m => m.To == marta.Email && m.Subject.Contains("Pausamos", StringComparison.Ordinal)).ShouldBe(1);
        _house.Postman.Mails.Count(m => m.To == marta.Email && m.Subject.Contains("su acceso", StringComparison.Ordinal)).ShouldBe(1);
    }
}
