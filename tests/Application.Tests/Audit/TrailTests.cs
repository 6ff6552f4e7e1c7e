using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.Audit.TrailRows;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Audit;

/// <summary>The trail tells how it really ended, also where the page says the same to everybody.</summary>
public sealed class TrailTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example", Another = "otra frase bien larga";
    private static readonly AuditRef Visitor = new("visitor", null);
    private ApplicationHouse _house = null!;
    private AuditRef _luis = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _luis = AuditRef.Account((await _house.RegisterAndActivate(Email, "52000111")).AccountId);
        _house.Clock.Pass(TimeSpan.FromHours(1));
        await _house.ForgetsTrail();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Wrong_right_unknown_locked_and_waiting_are_rows_of_their_own()
    {
        var eva = AuditRef.Account(await _house.Register("eva@correo.example", "52000222"));
        await _house.ForgetsTrail();

        await _house.SignsIn(Email, "No Es Esta Frase 99");
        await _house.SignsIn("nadie@correo.example");
        await _house.SignsIn("eva@correo.example");
        await _house.SignsIn(Email);
        for (var i = 0; i < Policy.Lockout.Threshold; i++)
            await _house.SignsIn(Email, "No Es Esta Frase 99");
        await _house.SignsIn(Email);

        (await _house.Trail()).Distinct().ShouldBe(
        [
            Row("sign_in", "password_wrong", Visitor, _luis), Row("sign_in", "unknown_name", Visitor, null), Row("sign_in", "not_activated", Visitor, eva),
            Row("sign_in", "signed_in", Visitor, _luis), Row("sign_in", "locked", Visitor, _luis),
        ], ignoreOrder: true);
        (await _house.Trail()).Count.ShouldBe(5 + Policy.Lockout.Threshold);
    }

    [Fact]
    public async Task A_link_that_was_used_expired_or_never_was_is_told_apart_and_has_its_account()
    {
        Task Resets(Secret token) => _house.Send(new ResetPassword(token, new Secret(Another), new Secret(Another)));
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        var used = _house.Postman.LinkTo(Email, "/restablecer");
        await Resets(used);
        await Resets(used);
        // Mails of one moment are in no order: which link came last would be chance.
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await Resets(_house.Postman.LinkTo(Email, "/restablecer"));
        await Resets(new Secret(new string('x', 43)));

        (await _house.Trail()).Where(r => r.StartsWith("reset_password:", StringComparison.Ordinal)).ShouldBe(
        [
            Row("reset_password", "done", Visitor, _luis), Row("reset_password", "link_used", Visitor, _luis),
            Row("reset_password", "link_expired", Visitor, _luis), Row("reset_password", "link_unknown", Visitor, null),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_forgotten_password_of_nobody_and_one_too_many_are_told_apart_where_the_page_says_one_thing()
    {
        await _house.Send(new RequestPasswordReset("nadie@correo.example"));
        for (var i = 0; i < 20; i++)
            (await _house.Send(new RequestPasswordReset(Email))).Succeeded.ShouldBeTrue();

        (await _house.Trail()).Distinct().ShouldBe(
        [
            Row("request_password_reset", "unknown_name", Visitor, null), Row("request_password_reset", "link_mailed", Visitor, _luis),
            Row("request_password_reset", "accounts.too_many_requests", Visitor, null),
        ], ignoreOrder: true);
    }

    /// <summary>By a page, an interface or a test: the rule stands on the message, and so does its row.</summary>
    [Fact]
    public async Task What_only_somebody_signed_in_may_ask_is_refused_and_in_the_trail()
    {
        var asked = await _house.Send(new ChangePassword(new Secret(Password), new Secret(Another), new Secret(Another)));
        var looked = await _house.Send(new GetHome());

        (asked.Failures.Single().Kind, looked.Failures.Single().Kind).ShouldBe((FailureKind.Forbidden, FailureKind.Forbidden));
        (await _house.Trail()).ShouldBe(
            [Row("change_password", "common.sign_in_first", Visitor, null), Row("get_home", "common.sign_in_first", Visitor, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_that_is_filled_in_wrongly_leaves_no_row_and_a_page_that_is_looked_at_neither()
    {
        await _house.IsIn(Email);
        await _house.ForgetsTrail();

        (await _house.Send(new SignInWithPassword("", new Secret(""), false))).Succeeded.ShouldBeFalse();
        (await _house.Send(new ChangePhone("x", new Secret("")))).Succeeded.ShouldBeFalse();
        (await _house.Send(new GetHome())).Succeeded.ShouldBeTrue();
        (await _house.Send(new CheckSession(_house.Caller.SessionId!.Value))).Succeeded.ShouldBeTrue();

        (await _house.Trail()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_rolled_back_leaves_one_row_with_the_rule_that_was_broken()
    {
        await _house.IsIn(Email);
        await _house.ForgetsTrail();

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        var rows = await _house.Trail();
        rows.Count(r => r == Row("request_app", "done", _luis, AuditRef.App("subsidio"))).ShouldBe(1);
        rows.Count(r => r == Row("request_app", "apps.already_requested", _luis, AuditRef.App("subsidio"))).ShouldBe(4);
    }

    [Fact]
    public async Task A_row_says_from_where_until_its_account_is_erased()
    {
        await _house.SignsIn("nadie@correo.example");
        await _house.IsIn(Email);
        (await From()).ShouldAllBe(f => f == "192.0.2.7 Firefox, Linux web");
        await _house.Send(new CloseAccount(new Secret(Password)));
        var rows = await _house.Trail();
        _house.Clock.Pass(TimeSpan.FromDays(40));
        _house.IsNobody();

        await _house.Send(new EraseAccount(Guid.Parse(_luis.Id!)));

        rows.Except(await _house.Trail()).ShouldBeEmpty("what was done stays");
        // The row of somebody unknown is nobody's to erase; that of the erasing itself says where it was done.
        (await From()).ShouldBe(["  web", "192.0.2.7 Firefox, Linux web", "  web", "192.0.2.7 Firefox, Linux web"], ignoreOrder: true);
    }

    private async Task<List<string>> From() => await _house.With(db => db.Set<AuditEntry>().OrderBy(e => e.At).ThenBy(e => e.Id)
        .Select(e => e.Address + " " + e.Device + " " + e.Channel).ToListAsync());

    [Fact]
    public async Task What_the_database_gives_back_has_the_bytes_of_what_it_was_given()
    {
        var written = AuditEntry.Of("sign_in", "signed_in", Actor.Person(Guid.NewGuid(), Guid.NewGuid(), Channel.Web), _luis, "192.0.2.7", "Firefox",
            _house.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(-5)).AddTicks(1_234_567));
        await _house.Add(written);

        var read = await _house.With(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Id == written.Id));

        CanonicalForm.Of(read).ShouldBe(CanonicalForm.Of(written));
        read.Sequence.ShouldBeNull("it is sealed later");
    }
}
