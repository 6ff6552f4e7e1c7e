using Ventanilla.Application.Accounts;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Passkeys;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>What a person may take away tells everything about them, and nothing about anybody else.</summary>
public sealed class MyDataTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate("abc@correo.example", "52000222");
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        await _house.RunJobs();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static async Task<MessageData[]> AskedFor(ApplicationHouse house, string email)
    {
        var before = (await house.Send(new GetMyData())).Value.Messages.Count;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await house.Send(new RequestEmailChange(email, new Secret(Password)))).Succeeded.ShouldBeTrue();
        await house.RunJobs();
        var messages = (await house.Send(new GetMyData())).Value.Messages;
        return [.. messages.Take(messages.Count - before).Select(m => m with { CreatedAt = default, DeliveredAt = null })];
    }

    [Fact]
    public async Task The_list_of_mails_does_not_tell_whether_an_address_that_was_asked_for_has_an_account()
    {
        var taken = await AskedFor(_house, "abc@correo.example");

        taken.ShouldHaveSingleItem();
        taken.ShouldBe(await AskedFor(_house, "abd@correo.example"));
    }

    [Fact]
    public async Task The_list_of_mails_does_not_tell_whether_an_address_that_was_asked_for_is_on_record()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Kind = RegistrationKind.EmailOnRecord, AfterActivation = AfterActivation.Active, SecondDatum = SecondDatum.None },
        });
        await Populate(house, people: 1);
        await house.IsIn(Email);

        (await AskedFor(house, "ana@registro.example")).ShouldBe(await AskedFor(house, "abd@registro.example"));
    }

    [Fact]
    public async Task What_was_asked_about_others_says_no_more_than_the_pages_did()
    {
        await _house.Send(new SignInWithPassword(Email, new Secret(Password), Remember: false));
        foreach (var name in new[] { "abc@correo.example", "nadie@correo.example" })
        {
            await _house.Send(new SignInWithPassword(name, new Secret("no es esta frase"), Remember: false));
            await _house.Send(new RequestPasswordReset(name));
            await _house.Send(new ResendActivation(name));
            (await _house.Send(new RequestEmailChange(name, new Secret(Password)))).Succeeded.ShouldBeTrue();
        }

        var shown = (await _house.Send(new GetMyData())).Value.Trail;

        foreach (var action in new[] { "sign_in", "request_password_reset", "resend_activation", "request_email_change" })
            shown.Where(t => t.Action == action && t.Outcome != "signed_in").Select(t => t.Outcome).Distinct().ShouldBe([""], action);
        shown.ShouldContain(t => t.Action == "sign_in" && t.Outcome == "signed_in");
    }

    [Fact]
    public async Task Whatever_an_erasure_would_find_is_shown()
    {
        var account = _house.Caller.AccountId!.Value;
        var phone = await _house.EnablesFactor(Email);
        await _house.AddsPasskey(phone.Code());
        (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))).Succeeded.ShouldBeTrue();
        await _house.Database.Scalar<object>($"""INSERT INTO correction_requests ("Id", "AccountId", "What", "Explanation", "AskedAt") VALUES ('{Guid.CreateVersion7()}', '{account}', 'mi fecha', 'Nací en 1984, señora Quintero.', now())""");
        (await _house.Send(new SaveCaseDraft(null, new() { Subject = "Mi caso" }))).Succeeded.ShouldBeTrue();
        (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Claim, new FilerData(FilerKind.Account), AnswerWay.Portal, "Cobro", "Dos veces.", true))).Succeeded.ShouldBeTrue();
        await _house.Add(AccountAct.Note(account, Guid.CreateVersion7(), AccountActKind.SessionsEnded, "Lo pidió.", _house.Clock.GetUtcNow()));
        await _house.Add(VerificationAttempt.Made(Guid.CreateVersion7(), account, "C00002", passed: false, now: _house.Clock.GetUtcNow()),
            Company.Add(account, new CompanyDetails
            {
                Nit = Domain.People.Document.Read(Domain.People.DocumentType.NIT, "890903938")!, LegalName = "La Espiga", Department = "Atlántico",
                City = "Soledad", Address = "Calle 1", Phone = "3001234567", Email = Email,
            }, _house.Clock.GetUtcNow()));

        var data = (await _house.Send(new GetMyData())).Value;

        var traces = await _house.Ask<AccountTraces, IReadOnlyDictionary<Type, Trace>>(t => Task.FromResult(t.All));
        foreach (var (kind, trace) in traces)
            (typeof(MyData).GetProperty(trace.ShownAs)!.GetValue(data) switch
            {
                System.Collections.ICollection rows => rows.Count > 0,
                int count => count > 0,
                var other => other is not null,
            }).ShouldBeTrue($"{kind.Name} as {trace.ShownAs}");
    }

    [Fact]
    public async Task A_session_that_is_over_is_not_among_the_open_ones()
    {
        await _house.Send(new SignInWithPassword(Email, new Secret(Password), Remember: false));
        (await _house.Send(new GetMyData())).Value.Sessions.Count.ShouldBe(2);
        _house.Clock.Pass(Policy.Sessions.Idle);

        (await _house.Send(new GetMyData())).Value.Sessions.ShouldHaveSingleItem();
    }
}
