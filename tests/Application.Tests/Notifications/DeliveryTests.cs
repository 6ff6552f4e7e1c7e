using System.Security.Cryptography;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Notifications;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Notifications;

public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<string?> Column(string name) => _house.Database.Scalar<string>($"""SELECT "{name}" FROM outgoing_messages""");

    private Task<int> Attempts() => _house.Database.Scalar<int>("""SELECT max("Attempts") FROM outgoing_messages""");

    private Task<long> Waiting() => _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "State" = 'Queued'""");

    private async Task Deliver() => await _house.Send(new DeliverMessages());

    private Task<IReadOnlyList<OutgoingMessage>> Claim(int count = 10) =>
        _house.Part<IDeliveryQueue>().Claim(count, _house.Clock.GetUtcNow(), _house.Clock.GetUtcNow() + OutgoingMessage.Lease, default);

    [Fact]
    public async Task The_content_is_unreadable_while_it_waits_and_gone_once_delivered()
    {
        await _house.Register(Email, "52000111");
        var waiting = (await Column("Payload"))!;
        waiting.ShouldNotContain("correo.example");
        waiting.ShouldNotContain("activar");

        await _house.RunJobs();

        (await Column("Payload")).ShouldBeNull();
        (await Column("State")).ShouldBe("Delivered");
        (await Column("MaskedAddress")).ShouldBe("l***@c***.example");
    }

    [Fact]
    public async Task One_job_delivers_all_that_is_due()
    {
        await _house.Promise("persona", 25);

        await Deliver();

        _house.Postman.Mails.Select(m => m.To).Distinct().Count().ShouldBe(25);
        (await Waiting()).ShouldBe(0);
    }

    [Fact]
    public async Task Many_deliveries_at_once_send_each_mail_once()
    {
        await _house.Promise("persona", 50);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Deliver()));

        _house.Postman.Mails.Count.ShouldBe(50);
        _house.Postman.Mails.Select(m => m.MessageId).ShouldBeUnique();
        _house.Postman.Mails.ShouldAllBe(m => m.MessageId.EndsWith("@correo.fondo.example", StringComparison.Ordinal));
        (await Attempts()).ShouldBe(1);
    }

    [Fact]
    public async Task While_the_server_is_down_the_mail_waits_longer_each_time_and_arrives_when_it_is_back()
    {
        await _house.Register(Email, "52000111");
        _house.Postman.Fault = new IOException("refused");
        await _house.RunJobs();
        (await Column("LastError")).ShouldBe("refused");
        await Deliver();
        (await Attempts()).ShouldBe(1, "the pause is not over");

        _house.Postman.Fault = null;
        _house.Clock.Pass(TimeSpan.FromSeconds(11));
        await Deliver();

        _house.Postman.Mails.ShouldHaveSingleItem().To.ShouldBe(Email);
    }

    [Fact]
    public async Task A_mail_whose_process_died_comes_back_after_its_lease()
    {
        await _house.Register(Email, "52000111");
        (await Claim()).ShouldHaveSingleItem();

        await Deliver();
        _house.Postman.Mails.ShouldBeEmpty();
        _house.Clock.Pass(OutgoingMessage.Lease);
        await Deliver();
        _house.Postman.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_process_that_comes_back_after_its_lease_neither_keeps_the_mail_nor_overwrites_what_became_of_it()
    {
        await _house.Register(Email, "52000111");
        var mine = (await Claim()).Single();
        var lease = mine.DueAt;
        _house.Clock.Pass(OutgoingMessage.Lease);
        var theirs = (await Claim()).Single();

        var queue = _house.Part<IDeliveryQueue>();
        (await queue.Renew(mine.Id, lease, _house.Clock.GetUtcNow() + OutgoingMessage.Lease)).ShouldBeFalse();
        mine.Failed("too slow", _house.Clock.GetUtcNow());
        (await queue.Record(mine, lease)).ShouldBeFalse();
        (await Column("LastError")).ShouldBeNull();

        var theirLease = theirs.DueAt;
        theirs.Delivered(_house.Clock.GetUtcNow());
        (await queue.Record(theirs, theirLease)).ShouldBeTrue();
        (await Column("State")).ShouldBe("Delivered");
    }

    [Fact]
    public async Task A_lease_that_is_renewed_lasts_from_then_on()
    {
        await _house.Register(Email, "52000111");
        var mine = (await Claim()).Single();
        _house.Clock.Pass(OutgoingMessage.LongestSend);
        var renewed = _house.Clock.GetUtcNow() + OutgoingMessage.Lease;
        (await _house.Part<IDeliveryQueue>().Renew(mine.Id, mine.DueAt, renewed)).ShouldBeTrue();

        _house.Clock.Pass(OutgoingMessage.LongestSend);
        (await Claim()).ShouldBeEmpty();
        _house.Clock.Pass(OutgoingMessage.Lease - OutgoingMessage.LongestSend);
        (await Claim()).ShouldHaveSingleItem().DueAt.ShouldBeGreaterThan(renewed, "each claim's lease ends later: by that it is known");
    }

    [Fact]
    public async Task The_oldest_leave_first()
    {
        await _house.Promise("primera", 1);
        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        await _house.Promise("segunda", 1);

        (await Claim(1)).Single().MaskedAddress.ShouldStartWith("p");
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_parks_the_mail_at_once_with_the_reason()
    {
        await _house.Register(Email, "52000111");
        _house.Postman.Fault = new MailRefusedException("550 no such user");

        await _house.RunJobs();

        (await Column("State")).ShouldBe("Parked");
        (await Column("LastError")).ShouldBe("550 no such user");
    }

    [Fact]
    public async Task A_mail_that_we_cannot_open_waits_for_a_key_and_holds_up_no_other()
    {
        await _house.Register(Email, "52000111");
        await _house.Database.Scalar<int>("""UPDATE outgoing_messages SET "Payload" = 'not ours'""");
        await _house.Promise("persona", 1);

        await _house.RunJobs();

        _house.Postman.Mails.ShouldHaveSingleItem().To.ShouldStartWith("persona");
        (await _house.Database.Scalar<string>("""SELECT "State" || "Attempts" FROM outgoing_messages WHERE "Payload" = 'not ours'""")).ShouldBe("Queued1");
        Should.Throw<CryptographicException>(() => _house.Part<Common.IPayloadProtector>().Unprotect(Outbox.Purpose, "not ours"));
    }

    [Theory]
    [InlineData("NoSuchMail", "a mail of a version that is not ours")]
    [InlineData("AccountErasedMail", "one that lacks what its text says")]
    public async Task A_mail_that_we_cannot_write_is_parked_at_once_with_its_content_and_shows_in_the_health(string kind, string why)
    {
        await _house.Promise("persona", 1);
        await _house.Database.Scalar<int>($"""UPDATE outgoing_messages SET "Template" = '{kind}'""");

        await _house.RunJobs();

        (await _house.Database.Scalar<string>("""SELECT "State" || "Attempts" FROM outgoing_messages WHERE "Payload" IS NOT NULL""")).ShouldBe("Parked1", why);
        (await _house.Send(new GetHealth())).Value.Mail?.Code.ShouldBe("mail.unwritable");
        _house.Postman.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_in_stops_the_delivery_for_a_minute_and_costs_no_mail_a_try()
    {
        await _house.Promise("persona", 25);
        _house.Postman.Fault = new MailSignInRefusedException("535 5.7.8 wrong password");

        await Deliver();
        await Deliver();

        (await Waiting()).ShouldBe(25);
        (await Attempts()).ShouldBe(0);
        _house.Postman.Asked.ShouldBeLessThanOrEqualTo(4, "the mails that were on the line, and no other");
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "LastError" LIKE 'mail.sign_in_refused: 535%'"""))
            .ShouldBe(10, "those that were claimed");

        _house.Postman.Fault = null;
        await Deliver();
        _house.Postman.Mails.ShouldBeEmpty("the minute is not over");
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await Deliver();
        _house.Postman.Mails.Count.ShouldBe(25);
        (await Column("LastError")).ShouldBeNull();
    }

    [Fact]
    public async Task A_host_that_stops_puts_back_what_it_has_not_begun()
    {
        await _house.Promise("persona", 10);
        using var stop = new CancellationTokenSource();
        _house.Postman.Meanwhile = stop.Cancel;

        await _house.Send(new DeliverMessages(), stop.Token);

        var sent = _house.Postman.Mails.Count;
        sent.ShouldBeInRange(1, 4);
        (await Waiting()).ShouldBe(10 - sent);
        await Deliver();
        _house.Postman.Mails.Count.ShouldBe(10);
        (await Attempts()).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_ends_every_connection_while_a_mail_is_on_its_way_does_not_make_it_go_twice()
    {
        await _house.Promise("persona", 1);
        _house.Postman.Meanwhile = () => _house.Database.CutConnections().GetAwaiter().GetResult();

        await Deliver();

        (await Column("State")).ShouldBe("Delivered");
        _house.Postman.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_server_that_hangs_leaves_hands_for_other_jobs_and_loses_no_wake()
    {
        await _house.Promise("persona", 40);
        using var answers = new ManualResetEventSlim();
        _house.Postman.Meanwhile = answers.Wait;
        var deliveries = Enumerable.Range(0, 3).Select(_ => Task.Run(Deliver)).ToArray();
        await Eventually.Holds(
            async () => await _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "Attempts" = 1""") == 30,
            "three deliveries have claimed their ten");

        await Deliver();

        deliveries.ShouldNotContain(d => d.IsCompleted);
        answers.Set();
        await Task.WhenAll(deliveries);
        _house.Postman.Mails.Count.ShouldBe(40);
    }
}
