using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Staff;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.Audit;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Portal;

/// <summary>A database is lost an hour after its backup, and the backup takes its place.</summary>
[Trait("Engine", "PostgreSql")]
public sealed class SettleRestoreTests : IAsyncLifetime
{
    private const string Luis = "luis@correo.example", Eva = "eva@gestion.example";
    private static readonly Secret Next = new("otra frase bien larga");
    private ApplicationHouse _lost = null!, _restored = null!;
    private TestDatabase _backup = null!;
    private Guid _session, _staffSession;
    private Secret _link = null!;
    private int _mailed;

    public async Task InitializeAsync()
    {
        _lost = await ApplicationHouse.Open(Policy);
        await _lost.RegisterAndActivate(Luis, "52000111");
        _session = (await _lost.SignsIn(Luis)).SessionId!.Value;
        var eva = await _lost.IsStaff(StaffRole.Administrator, Eva);
        _staffSession = _lost.Caller.As!.SessionId!.Value;
        _lost.Caller.As = null;
        await _lost.RunJobs();
        await _lost.Send(new RequestPasswordReset(Luis));
        await _lost.RunJobs();
        _link = _lost.Postman.LinkTo(Luis, "/restablecer");
        // Its acuse waits when the backup is made.
        await _lost.Files();

        _backup = await _lost.Database.Backup();

        // What came after it: the acuse left, the link was used, and two more numbers were given.
        _mailed = _lost.Postman.Mails.Count;
        await _lost.RunJobs();
        (await _lost.Send(new ResetPassword(_link, Next, Next))).Failures.ShouldBeEmpty();
        await _lost.Files();
        (await _lost.Files()).Radicado.ShouldBe(Number(3));
        (_lost.Postman.Mails.Count - _mailed).ShouldBe(1);

        _restored = ApplicationHouse.On(_backup, Policy);
        _restored.Clock.Pass(TimeSpan.FromHours(1));
        _restored.Caller.As = Actor.System(Channel.Host);
    }

    public async Task DisposeAsync()
    {
        await _restored.DisposeAsync();
        await _backup.DisposeAsync();
        await _lost.DisposeAsync();
    }

    private int Year => Domain.Portal.Colombia.Today(_lost.Clock).Year;

    private string Number(int number) => new Radicado(Year, number).ToString();

    private async Task<RestoreSettled> Settles(uint? skip = null) => (await _restored.Send(new SettleRestore(skip))).Value;

    [Fact]
    public async Task Nothing_that_was_used_up_ended_or_given_comes_back()
    {
        var settled = await Settles();

        (settled.Next, settled.Sessions, settled.Mails).ShouldBe((new Radicado(Year, 1_002), 3, 1));
        (await _restored.Trail()).ShouldContain(r => r.StartsWith("settle_restore: done by system  on restore ", StringComparison.Ordinal)
            && r.EndsWith("Z 1000 numbers, 3 sessions, 1 mails", StringComparison.Ordinal));
        _restored.Caller.As = null;
        (await _restored.Send(new CheckSession(_session))).Value.ShouldBeFalse();
        (await _restored.Send(new CheckStaffSession(_staffSession))).Value.ShouldBeNull();
        (await _restored.Send(new ResetPassword(_link, Next, Next))).Succeeded.ShouldBeFalse();
        (await _restored.Files()).Radicado.ShouldBe(Number(1_002));
    }

    [Fact]
    public async Task A_mail_that_may_have_left_waits_until_staff_send_it()
    {
        await Settles();
        await _restored.Send(new DeliverMessages());

        _restored.Postman.Mails.ShouldBeEmpty();
        var parked = await _restored.With(db => db.Set<OutgoingMessage>().SingleAsync(m => m.State == MessageState.Parked));
        parked.LastError.ShouldBe(OutgoingMessage.Restored);

        var marta = await _restored.IsStaff(StaffRole.Administrator, "marta@gestion.example");
        (await _restored.Send(new GetMessage(parked.Id))).Value.Line.Trouble.ShouldBe(MessageTrouble.Restored);
        (await _restored.Send(new RetryMessage(parked.Id))).Failures.ShouldBeEmpty();
        await _restored.RunJobs();
        _restored.Postman.Mails.ShouldContain(m => m.To == Luis && m.Subject.Contains($"{Year}-000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_done_once_and_not_to_a_database_at_work()
    {
        await Settles(skip: 5);
        _restored.Clock.Pass(TimeSpan.FromMinutes(4));
        (await _restored.Send(new SettleRestore())).Failures.ShouldHaveSingleItem().Code.ShouldBe("restore.at_work");
        // The refusal is a row of the trail too, and keeps nobody waiting.
        _restored.Clock.Pass(TimeSpan.FromMinutes(2));
        (await _restored.Send(new SettleRestore(1))).Failures.ShouldBeEmpty();

        _lost.Caller.As = Actor.System(Channel.Host);
        (await _lost.Send(new SettleRestore())).Failures.ShouldHaveSingleItem().Code.ShouldBe("restore.at_work");
        _lost.Caller.As = null;
        (await _restored.Files()).Radicado.ShouldBe(Number(8));
    }

    [Fact]
    public async Task As_many_numbers_are_left_out_as_a_busy_month_gave()
    {
        await _restored.With(db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('Id', gen_random_uuid(), 'Number', n + 1))).*
            FROM cases c, generate_series(1, 1500) n
            """));

        (await Settles()).Next.Number.ShouldBe(1 + 1_501 + 1);
    }
}
