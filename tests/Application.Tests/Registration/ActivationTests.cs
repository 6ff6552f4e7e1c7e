using Ventanilla.Application.Accounts;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Registration;

public sealed class ActivationTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Fifty_uses_of_one_link_at_once_activate_once()
    {
        var id = await _house.Register(Email, "52000111");
        await _house.RunJobs();
        var token = _house.Postman.LinkTo(Email, "/activar");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new ActivateAccount(token, [_house.SentTicket(id)]))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures[0] == AccountFailures.LinkNotUsable);
    }

    [Fact]
    public async Task Two_links_of_one_registration_at_once_activate_once_and_neither_waits_for_the_other()
    {
        List<(Secret Token, Guid Account)> links = [];
        for (var i = 0; i < 10; i++)
        {
            var email = $"luis{i}@correo.example";
            var id = await _house.Register(email, $"5200011{i}");
            await _house.RunJobs();
            links.Add((_house.Postman.LinkTo(email, "/activar"), id));
            _house.Clock.Pass(TimeSpan.FromMinutes(2));
            await _house.Send(new ResendActivation(email));
            await _house.RunJobs();
            links.Add((_house.Postman.LinkTo(email, "/activar"), id));
        }

        var results = await Task.WhenAll(links.Select(l => _house.Send(new ActivateAccount(l.Token, [_house.SentTicket(l.Account)]))));

        results.Count(r => r.Succeeded).ShouldBe(10);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures[0] == AccountFailures.LinkNotUsable);
    }

    [Fact]
    public async Task Nobody_can_be_led_to_activate_a_strangers_registration_whose_password_they_do_not_know()
    {
        var id = await _house.Register(Email, "52000111", "la frase del intruso");
        await _house.RunJobs();
        var token = _house.Postman.LinkTo(Email, "/activar");

        (await _house.Send(new ActivateAccount(token, [], new Secret(SampleHouse.Password)))).Failures.ShouldHaveSingleItem()
            .ShouldBe(AccountFailures.RegistrationPasswordWrong);
        (await _house.Send(new ActivateAccount(token, []))).Succeeded.ShouldBeFalse();
        (await _house.Send(new GetActivation(token, []))).Value.ShouldBe(new ActivationView(Usable: true, AsksPassword: true));
        (await _house.Send(new GetActivation(token, [_house.SentTicket(id)]))).Value.ShouldBe(new ActivationView(Usable: true, AsksPassword: false));
        (await _house.Send(new ActivateAccount(token, [_house.SentTicket(id)]))).Succeeded.ShouldBeTrue("the browser that filled in the form needs no password");
    }

    [Fact]
    public async Task A_link_expires_after_a_day_and_a_new_one_works()
    {
        await _house.Register(Email, "52000111");
        await _house.RunJobs();
        var old = _house.Postman.LinkTo(Email, "/activar");
        _house.Clock.Pass(TimeSpan.FromHours(24));

        (await _house.Send(new GetLink(old, LinkPurpose.Activation))).Value.ShouldBeFalse();
        (await _house.Send(new ActivateAccount(old, [], new Secret(SampleHouse.Password)))).Succeeded.ShouldBeFalse();
        await _house.Send(new ResendActivation(Email));
        await _house.RunJobs();
        (await _house.Send(new ActivateAccount(_house.Postman.LinkTo(Email, "/activar"), [], new Secret(SampleHouse.Password)))).Value.Next.ShouldBe(AfterActivation.Active);
    }

    [Fact]
    public async Task A_link_of_one_purpose_is_worthless_for_another()
    {
        await _house.Register(Email, "52000111");
        await _house.RunJobs();
        var token = _house.Postman.LinkTo(Email, "/activar");

        (await _house.Send(new GetLink(token, LinkPurpose.PasswordReset))).Value.ShouldBeFalse();
        (await _house.Send(new GetLink(token, LinkPurpose.Activation))).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_registers_with_a_document_on_record_must_verify_whatever_was_typed_before()
    {
        var ana = await Populate(_house);

        var activation = await _house.RegisterAndActivate("otra@correo.example", ana.DocumentNumber);

        activation.Next.ShouldBe(AfterActivation.Questions);
    }

    [Fact]
    public async Task Naming_another_type_of_document_is_no_way_past_the_questions()
    {
        var ana = await Populate(_house);
        var id = await _house.Register(DataOf(Email, ana.DocumentNumber) with { DocumentType = Domain.People.DocumentType.CE });
        await _house.RunJobs();

        (await _house.Send(new ActivateAccount(_house.Postman.LinkTo(Email, "/activar"), [_house.SentTicket(id)]))).Value.Next.ShouldBe(AfterActivation.Questions);
    }

    [Fact]
    public async Task Sending_the_form_twice_registers_once()
    {
        var id = Guid.CreateVersion7();
        RegisterUser form = new(id, DataOf(Email, "52000111"), await _house.Judged(id, DataOf(Email, "52000111")));

        var both = await Task.WhenAll(_house.Send(form), _house.Send(form));

        both.ShouldContain(r => r.Succeeded);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM accounts")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM outgoing_messages")).ShouldBe(1);
    }

    [Fact]
    public async Task Registering_with_an_address_that_has_an_account_mails_its_owner_and_gives_no_link()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        await _house.Register(Email.ToUpperInvariant(), "52000999", "otra frase bien larga");
        await _house.RunJobs();

        var mail = _house.Postman.Mails.Skip(before).ShouldHaveSingleItem();
        mail.Text.ShouldContain("/ingresar");
        mail.Text.ShouldNotContain("/activar?t=");
        (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Nobody_can_squat_on_an_address_or_a_document_with_a_registration_that_was_never_activated()
    {
        await _house.Register(Email, "52000111", "la frase del intruso");

        var mine = await _house.RegisterAndActivate(Email, "52000111");

        (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.AccountId.ShouldBe(mine.AccountId);
        (await _house.Send(new SignInWithPassword(Email, new Secret("la frase del intruso"), false))).Value.Outcome.ShouldBe(SignInOutcome.NotActivated);
    }

    [Fact]
    public async Task A_second_account_for_the_same_mailbox_ends_in_a_refusal_and_leaves_the_link_unspent()
    {
        await _house.Register("otra@correo.example", "52000111");
        await _house.RunJobs();
        var token = _house.Postman.LinkTo("otra@correo.example", "/activar");
        await _house.RegisterAndActivate("otra@correo.example", "52000222", "otra frase bien larga");

        (await _house.Send(new ActivateAccount(token, [], new Secret(SampleHouse.Password)))).Failures.ShouldHaveSingleItem().Code.ShouldBe(AccountFailures.IdentifierTaken.Code);
        (await _house.Database.Scalar<long>($"""
            SELECT count(*) FROM audit_entries WHERE "Action" = 'activate_account' AND "Outcome" = '{AccountFailures.IdentifierTaken.Code}'
            """)).ShouldBe(1, "what was rolled back is not done");
        (await _house.Send(new GetLink(token, LinkPurpose.Activation))).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Resending_waits_a_minute_and_stops_at_five_an_hour()
    {
        await _house.Register(Email, "52000111");
        var sent = 0;
        (await _house.Send(new ResendActivation(Email))).Succeeded.ShouldBeTrue();
        (await _house.Send(new ResendActivation(Email))).Failures[0].Kind.ShouldBe(FailureKind.TooMany);
        for (var i = 0; i < 20; i++)
        {
            _house.Clock.Pass(TimeSpan.FromSeconds(61));
            sent += (await _house.Send(new ResendActivation(Email))).Succeeded ? 1 : 0;
        }

        (sent + 2).ShouldBe(Policy.Budgets.MailsPerAddressPerHour);
    }

    [Fact]
    public async Task A_registration_whose_link_was_never_used_is_deleted_with_all_that_hangs_on_it()
    {
        await _house.Register(Email, "52000111");
        var active = await _house.RegisterAndActivate("viva@correo.example", "52000222");
        _house.Clock.Pass(Policy.Registration.NeverActivated + TimeSpan.FromMinutes(1));

        (await _house.Send(new PurgeExpired())).Succeeded.ShouldBeTrue();
        (await _house.Send(new PurgeExpired())).Succeeded.ShouldBeTrue();

        (await _house.Database.Scalar<Guid>("""SELECT "Id" FROM accounts""")).ShouldBe(active.AccountId);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(2);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM account_links")).ShouldBe(0);
    }
}
