using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>A portal that registers only people whose e-mail it has on record, and says so only in the mailbox.</summary>
public sealed class EmailOnRecordTests : IAsyncLifetime
{
    private const string Stranger = "nadie@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Clinic);
        await SampleHouse.Populate(_house, people: 1);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task An_address_on_record_gets_the_link_whatever_its_case_and_the_account_its_record()
    {
        var activation = await _house.RegisterAndActivate(Patient("maria.perez", "ANA@Registro.example"));

        activation.Next.ShouldBe(AfterActivation.Active);
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts a JOIN people p ON p."Id" = a."PersonId" """)).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_a_mail_without_a_link()
    {
        await _house.Register(Patient("maria.perez", Stranger));
        await _house.RunJobs();

        var mail = _house.Postman.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe(Stranger);
        mail.Text.ShouldNotContain("?t=");
        mail.Text.ShouldContain("/ayuda");
    }

    [Fact]
    public async Task Once_the_organisation_has_put_it_on_record_the_link_can_be_asked_for()
    {
        var id = await _house.Register(Patient("maria.perez", Stranger));
        _house.Clock.Pass(TimeSpan.FromMinutes(10));
        await _house.Database.Scalar<int>($"""UPDATE people SET "Email" = '{Stranger}'""");

        await _house.Send(new ResendActivation(Stranger, AccountId: id));
        await _house.RunJobs();

        (await _house.Send(new ActivateAccount(_house.Postman.LinkTo(Stranger, "/activar"), [_house.SentTicket(id)]))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_again_for_an_unknown_address_or_a_forgotten_password_leaks_no_link_either()
    {
        var id = await _house.Register(Patient("maria.perez", Stranger));
        _house.Clock.Pass(TimeSpan.FromMinutes(10));

        await _house.Send(new ResendActivation(Stranger, AccountId: id));
        await _house.Send(new Application.Recovery.RequestPasswordReset(Stranger, "maria.perez"));
        await _house.RunJobs();

        _house.Postman.Mails.Count.ShouldBe(3);
        _house.Postman.Mails.ShouldAllBe(m => !m.Text.Contains("?t=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_two_people_share_proves_to_be_neither_of_them()
    {
        await _house.Add(Domain.People.Person.OnRecord(new(Domain.People.DocumentType.CC, "79000111"), "Luis", null, "Pérez", null,
            new DateOnly(1990, 1, 1), null, OnRecord, null, true, "Atlántico"));

        await _house.RegisterAndActivate(Patient("maria.perez"));

        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "PersonId" IS NULL AND "State" = 'Active'""")).ShouldBe(1);
    }
}
