using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Staff;

/// <summary>Nobody of staff is there to begin with; each begins with a link, and is in with a second factor only.</summary>
public sealed class StaffInvitationTests : IAsyncLifetime
{
    private const string Marta = "marta@gestion.example";
    private static readonly Secret Right = new(StaffHouse.Password);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result<Secret>> Accepts(Secret token, string? password = null) =>
        _house.Send(new AcceptStaffInvitation(token, "Marta Ríos", password is null ? Right : new(password), password is null ? Right : new(password)));

    private async Task<string?> Invited(Secret token) => (await _house.Send(new GetStaffInvitation(token))).Value.Email;

    [Fact]
    public async Task A_new_portal_has_no_staff() => (await _house.With(db => db.Set<StaffMember>().CountAsync())).ShouldBe(0);

    [Fact]
    public async Task Only_a_hash_of_the_link_is_kept_and_it_ends_after_a_day()
    {
        var token = await _house.Invites(Marta, StaffRole.Administrator);
        (await _house.With(db => db.Set<StaffMember>().SingleAsync())).InvitationHash.ShouldBe(Token.HashOf(token));
        (await Invited(token)).ShouldBe(Marta);

        _house.Clock.Pass(TimeSpan.FromHours(24));
        (await Invited(token)).ShouldBeNull();
        (await Accepts(token)).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.InvitationNotUsable);
    }

    [Fact]
    public async Task Inviting_again_ends_the_link_before()
    {
        var first = await _house.Invites(Marta, StaffRole.Agent);
        var second = await _house.Invites(" MARTA@gestion.example", StaffRole.Supervisor);

        (await Accepts(first)).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.InvitationNotUsable);
        (await Accepts(second)).Succeeded.ShouldBeTrue();
        (await _house.With(db => db.Set<StaffMember>().SingleAsync())).Role.ShouldBe(StaffRole.Supervisor);
    }

    [Fact]
    public async Task It_is_used_once_even_fifty_times_at_once()
    {
        var token = await _house.Invites(Marta, StaffRole.Agent);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Accepts(token)));
        accepted.Count(a => a.Succeeded).ShouldBe(1);
    }

    [Theory]
    [InlineData("corta", "accounts.password_too_short")]
    [InlineData("password password", "accounts.password_common")]
    public async Task A_password_is_judged_as_everybodys_and_leaves_the_link_usable(string password, string code)
    {
        var token = await _house.Invites(Marta, StaffRole.Agent);
        (await Accepts(token, password)).Failures.ShouldContain(f => f.Code == code);
        (await Accepts(token)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_second_factor_the_password_leads_to_it_and_to_nothing_else()
    {
        await Accepts(await _house.Invites(Marta, StaffRole.Agent));

        var answer = await _house.GivesPassword(Marta);
        answer.Next.ShouldBe(StaffStep.Enrolment);
        (await _house.Send(new AnswerStaffCode(answer.Ticket!, "123456"))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SignInAgain);
        (await _house.With(db => db.Set<StaffSession>().CountAsync())).ShouldBe(0);

        var who = await _house.Enrols(Marta, answer.Ticket!);
        (await _house.GivesPassword(Marta)).Next.ShouldBe(StaffStep.Code);
        (await _house.With(db => db.Set<StaffSession>().SingleAsync())).StaffId.ShouldBe(who.Id);
    }

    [Fact]
    public async Task A_second_factor_is_not_replaced_by_whoever_knows_the_password()
    {
        var ticket = (await Accepts(await _house.Invites(Marta, StaffRole.Agent))).Value;
        var another = (await _house.GivesPassword(Marta)).Ticket!;
        await _house.Enrols(Marta, ticket);

        var key = TotpKey.Draw();
        (await _house.Send(new EnrolStaffFactor(another, key.Write(), Totp.CodeAt(key, Totp.StepAt(_house.Clock.GetUtcNow())))))
            .Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SignInAgain);
    }

    [Fact]
    public async Task Whoever_was_disabled_begins_anew_by_another_link_and_nothing_from_before_is_good()
    {
        var before = await _house.Hires(Marta, StaffRole.Agent);
        await _house.IsStaff(StaffRole.Administrator);
        (await _house.Send(new InviteStaff(Marta, StaffRole.Agent))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.IsInAlready);
        (await _house.Send(new DisableStaff(before.Id))).Succeeded.ShouldBeTrue();
        (await _house.Send(new InviteStaff(Marta, StaffRole.Auditor))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        _house.Caller.As = null;

        (await _house.GivesPassword(Marta)).Next.ShouldBeNull();
        (await Accepts(_house.Postman.LinkTo(Marta, "/gestion/invitacion"), "siete gatos blancos 9")).Succeeded.ShouldBeTrue();
        (await _house.GivesPassword(Marta)).Next.ShouldBeNull();
        (await _house.GivesPassword(Marta, "siete gatos blancos 9")).Next.ShouldBe(StaffStep.Enrolment);
    }

    [Fact]
    public async Task Disabling_ends_every_session_at_once()
    {
        var marta = await _house.Hires(Marta, StaffRole.Agent);
        var entry = await _house.ComesIn(marta);
        await _house.IsStaff(StaffRole.Administrator);

        (await _house.Send(new DisableStaff(marta.Id))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckStaffSession(entry.SessionId))).Value.ShouldBeNull();
        (await _house.Send(new DisableStaff(marta.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.NotInUse);
    }

    [Fact]
    public async Task Another_role_ends_every_session_and_is_the_role_of_the_next()
    {
        var marta = await _house.Hires(Marta, StaffRole.Agent);
        var entry = await _house.ComesIn(marta);
        await _house.IsStaff(StaffRole.Administrator);

        (await _house.Send(new ChangeStaffRole(marta.Id, StaffRole.Agent))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.SameRole);
        (await _house.Send(new ChangeStaffRole(marta.Id, StaffRole.Auditor))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckStaffSession(entry.SessionId))).Value.ShouldBeNull();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await _house.Send(new CheckStaffSession((await _house.ComesIn(marta)).SessionId))).Value!.Role.ShouldBe(StaffRole.Auditor);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var one = await _house.IsStaff(StaffRole.Administrator);
        (await _house.Send(new DisableStaff(one.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.LastAdministrator);
        (await _house.Send(new ChangeStaffRole(one.Id, StaffRole.Agent))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.LastAdministrator);

        (await _house.Send(new InviteStaff("otra@gestion.example", StaffRole.Administrator))).Succeeded.ShouldBeTrue();
        (await _house.Send(new DisableStaff(one.Id))).Failures.ShouldHaveSingleItem().ShouldBe(StaffFailures.LastAdministrator, "an invitation is nobody yet");
    }

    [Fact]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var house = await ApplicationHouse.Open(Policy);
            var other = await house.Hires(Marta, StaffRole.Administrator);
            var one = await house.IsStaff(StaffRole.Administrator);
            await Task.WhenAll(house.Send(new DisableStaff(one.Id)), house.Send(new DisableStaff(other.Id)));
            (await house.With(db => db.Set<StaffMember>().CountAsync(m => m.State == StaffState.Active))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Everybody_is_listed_by_their_address()
    {
        await _house.Invites(Marta, StaffRole.Agent);
        var admin = await _house.IsStaff(StaffRole.Administrator);
        var rows = (await _house.Send(new ListStaff())).Value;
        rows.Select(r => (r.Email, r.State, r.HasFactor)).ShouldBe([(admin.Email, StaffState.Active, true), (Marta, StaffState.Invited, false)]);
    }
}
