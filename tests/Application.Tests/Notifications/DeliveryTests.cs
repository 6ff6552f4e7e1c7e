using Ventanilla.Application.Notifications;
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
    public async Task Many_machines_at_once_send_it_once()
    {
        await _house.Register(Email, "52000111");
        var id = await _house.Database.Scalar<Guid>("""SELECT "Id" FROM outgoing_messages""");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _house.Send(new DeliverMessage(id))));

        _house.Postman.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_server_is_down_the_mail_waits_longer_each_time_and_arrives_when_it_is_back()
    {
        await _house.Register(Email, "52000111");
        _house.Postman.Fault = new IOException("refused");
        await _house.RunJobs();
        (await Column("LastError")).ShouldBe("refused");
        await _house.Send(new SweepMessages());
        await _house.RunJobs();
        (await _house.Database.Scalar<int>("""SELECT "Attempts" FROM outgoing_messages""")).ShouldBe(1, "the pause is not over");

        _house.Postman.Fault = null;
        _house.Clock.Pass(TimeSpan.FromSeconds(11));
        await _house.Send(new SweepMessages());
        await _house.RunJobs();

        _house.Postman.Mails.ShouldHaveSingleItem().To.ShouldBe(Email);
    }

    [Fact]
    public async Task A_mail_whose_process_died_comes_back_after_its_lease()
    {
        await _house.Register(Email, "52000111");
        _house.Postman.Fault = new OperationCanceledException();
        await Should.ThrowAsync<OperationCanceledException>(_house.RunJobs());
        _house.Postman.Fault = null;

        await _house.Send(new SweepMessages());
        await _house.RunJobs();
        _house.Postman.Mails.ShouldBeEmpty();
        _house.Clock.Pass(TimeSpan.FromMinutes(4));
        await _house.Send(new SweepMessages());
        await _house.RunJobs();
        _house.Postman.Mails.Count.ShouldBe(1);
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
}
