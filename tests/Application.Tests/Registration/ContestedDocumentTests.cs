using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>A document that was only typed is nobody's: several may have it, and whoever proves it takes it from the others.</summary>
public sealed class ContestedDocumentTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private Person _ana = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _ana = await Populate(_house);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory, InlineData(DocumentType.CC, "52000111"), InlineData(DocumentType.NIT, "860002964")]
    public async Task Whoever_activates_first_with_a_number_keeps_nobody_out(DocumentType type, string number)
    {
        await using var house = await ApplicationHouse.Open(SamplePortals.Software);
        foreach (var who in new[] { "intruso", "ana" })
        {
            var data = DataOf($"{who}@correo.example", number) with { DocumentType = type, FullName = "Ferretería SAS" };
            (await house.RegisterAndActivate(data, $"la frase de {who} es larga")).Next.ShouldBe(AfterActivation.Company);
        }

        (await house.Send(new SignInWithPassword(number, new Secret("la frase de ana es larga"), false))).Value.Outcome.ShouldBe(SignInOutcome.MustNameCompany);
        (await house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "ClaimedDocument" IS NOT NULL""")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_proves_the_document_takes_it_from_those_that_only_typed_it_and_they_are_told()
    {
        var intruder = await TypedBeforeItWasOnRecord("intruso@correo.example");
        await _house.RunJobs();
        var owner = (await _house.RegisterAndActivate("ana@correo.example", _ana.DocumentNumber)).AccountId;

        (await Proves(owner)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
        await _house.RunJobs();

        var told = _house.Postman.Mails.Where(m => m.To == "intruso@correo.example").Select(m => m.Text).Last();
        told.ShouldContain("******01");
        told.ShouldContain("605\u00a0371\u00a04545");
        (await Row(intruder)).ShouldBe(("Active", "", null));
        (await Row(owner)).ShouldBe(("Active", _ana.DocumentNumber, $"CC:{_ana.DocumentNumber}"));
        (await _house.Send(new SignInWithPassword("intruso@correo.example", new Secret(Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Who_loses_a_document_is_signed_out_everywhere()
    {
        await TypedBeforeItWasOnRecord("intruso@correo.example");
        var session = (await _house.Send(new SignInWithPassword("intruso@correo.example", new Secret(Password), false))).Value.SessionId!.Value;

        await Proves((await _house.RegisterAndActivate("ana@correo.example", _ana.DocumentNumber)).AccountId);

        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_to_prove_it_is_told_after_the_proof_that_there_is_an_account_already()
    {
        var first = (await _house.RegisterAndActivate("ana@correo.example", _ana.DocumentNumber)).AccountId;
        var second = (await _house.RegisterAndActivate("otra@correo.example", _ana.DocumentNumber)).AccountId;
        (await Proves(first)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);

        (await Proves(second)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.DocumentProvedBefore);

        (await Row(first)).Claimed.ShouldBe($"CC:{_ana.DocumentNumber}");
        (await Row(second)).State.ShouldBe("PendingVerification");
    }

    /// <summary>While the person was not on record yet.</summary>
    private async Task<Guid> TypedBeforeItWasOnRecord(string email)
    {
        await Renumber("1");
        var account = (await _house.RegisterAndActivate(email, _ana.DocumentNumber)).AccountId;
        await Renumber(_ana.DocumentNumber);
        return account;
    }

    private Task<int> Renumber(string number) => _house.With(db => db.Set<Person>().Where(p => p.Id == _ana.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(p => p.DocumentNumber, number)));

    private async Task<Result<VerificationAnswer>> Proves(Guid account)
    {
        await _house.Send(new StartVerification(await _house.TicketFor(account)));
        var questions = (await _house.Send(new GetVerification(await _house.TicketFor(account)))).Value.Questions!;
        return await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(account), questions.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value == ValueOf(q.Fact, 0)).Id), 3));
    }

    private Task<(string State, string Number, string? Claimed)> Row(Guid account) => _house.With(async db =>
        await db.Set<Account>().Where(a => a.Id == account).Select(a => new { a.State, a.DocumentNumber, a.ClaimedDocument }).SingleAsync() is var a
            ? ($"{a.State}", a.DocumentNumber, a.ClaimedDocument) : default);
}
