using Ventanilla.Application.Recovery;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.Recovery;

public sealed class UsernameReminderTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Clinic);
        await SampleHouse.Populate(_house, people: 1);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task One_mail_names_every_username_of_the_address_that_was_activated()
    {
        await _house.RegisterAndActivate(Patient("maria.perez"));
        // In the order in which they came, which a clock that stands still would not tell.
        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        await _house.RegisterAndActivate(Patient("luis_perez"));
        await _house.Register(Patient("sin.activar"));
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        await _house.Send(new RemindUsernames(" Ana@REGISTRO.example"));
        await _house.RunJobs();

        var mail = _house.Postman.Mails.Skip(before).ShouldHaveSingleItem();
        mail.Text.ShouldMatch(@"maria\.perez\s+luis_perez\s");
        mail.Text.ShouldNotContain("sin.activar");
    }

    [Fact]
    public async Task An_address_without_usernames_gets_the_same_answer_the_same_work_and_no_mail()
    {
        (await _house.Send(new RemindUsernames("nadie@correo.example"))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.ShouldBeEmpty();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM outgoing_messages")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_requests_mail_a_few_times_and_answer_the_same()
    {
        await _house.RegisterAndActivate(Patient("maria.perez"));
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        for (var i = 0; i < 100; i++)
            (await _house.Send(new RemindUsernames(OnRecord))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        (_house.Postman.Mails.Count - before).ShouldBe(Clinic.Budgets.MailsPerAddressPerHour);
    }
}
