using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Cases;

/// <summary>What was typed of a case is kept, right or wrong, for whoever typed it and for nobody else.</summary>
public sealed class CaseDraftTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> Save(CaseDraftData fields, Secret? key = null) => (await _house.Send(new SaveCaseDraft(key, fields))).Value;

    private async Task<CaseDraftView> Open(Secret key) => (await _house.Send(new GetCaseDraft(key))).Value;

    private async Task<string> Refusal(Secret key) => (await _house.Send(new GetCaseDraft(key))).Failures.ShouldHaveSingleItem().Code;

    [Fact]
    public async Task Each_page_adds_its_own_and_what_is_wrong_is_kept_too()
    {
        var text = string.Concat(Enumerable.Repeat("Año de ñandúes, día uno\r\n", 450));
        var key = await Save(new() { Kind = CaseKind.Complaint });
        (await Save(new() { Who = FilerKind.Identified, FullName = "", Email = "no es un correo" }, key)).Reveal().ShouldBe(key.Reveal());
        await Save(new() { Subject = "La atención", Text = text, DataAuthorised = false }, key);

        var draft = await Open(key);

        draft.Data.ShouldBe(new CaseDraftData
        {
            Kind = CaseKind.Complaint, Who = FilerKind.Identified, FullName = "", Email = "no es un correo", Subject = "La atención", Text = text, DataAuthorised = false,
        });
        draft.Missing.ShouldBe(FilingStep.Details);
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_the_database_and_the_key_is_not_there()
    {
        var key = await Save(new() { Kind = CaseKind.Denunciation, Text = "El vigilante robó" });

        var row = await _house.Database.Scalar<string>("""SELECT "Content" FROM case_drafts""");

        row.ShouldNotBeNull().ShouldNotContain("vigilante");
        row.ShouldNotContain("Denunciation");
        row.ShouldNotContain(key.Reveal());
    }

    [Fact]
    public async Task It_lives_seven_days_from_the_last_touch()
    {
        var key = await Save(new() { Kind = CaseKind.Claim });
        _house.Clock.Pass(TimeSpan.FromDays(6));
        await Save(new() { Subject = "Sigo" }, key);
        _house.Clock.Pass(TimeSpan.FromDays(6));
        (await Open(key)).Data.Kind.ShouldBe(CaseKind.Claim);

        _house.Clock.Pass(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        (await Refusal(key)).ShouldBe("cases.draft_gone");
        (await Save(new() { Subject = "Otra vez" }, key)).Reveal().ShouldNotBe(key.Reveal(), "another one is begun");
    }

    [Fact]
    public async Task Whoever_signs_in_on_the_way_goes_on_and_from_then_on_it_is_theirs_alone()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RegisterAndActivate("otra@correo.example", "52000222");
        var key = await Save(new() { Kind = CaseKind.Petition, Text = "Empecé sin entrar" });
        await _house.IsIn(Email);
        await Save(new() { Who = FilerKind.Account }, key);
        (await Open(key)).Data.Text.ShouldBe("Empecé sin entrar");

        _house.IsNobody();
        (await Refusal(key)).ShouldBe("cases.draft_of_account");
        (await _house.Send(new CheckCaseDraft(key, FilingStep.Kind))).Succeeded.ShouldBeFalse();
        // A session that is over loses nothing that was typed meanwhile.
        await Save(new() { Text = "Se acabó la sesión" }, key);
        await _house.IsIn("otra@correo.example");
        (await Refusal(key)).ShouldBe("cases.draft_gone");
        (await _house.Send(new SaveCaseDraft(key, new() { Text = "de otra" }))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.draft_gone");
        await _house.IsIn(Email);
        (await Open(key)).Data.Text.ShouldBe("Se acabó la sesión");
    }

    [Fact]
    public async Task Its_owner_is_shown_it_with_everything_else_and_erasing_the_account_takes_it_along()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        var key = await Save(new() { Kind = CaseKind.Petition, Subject = "Mi asunto" });
        (await _house.Send(new AttachToDraft(key, "carta.pdf", new MemoryStream(SampleFiles.Pdf)))).Succeeded.ShouldBeTrue();

        var copy = (await _house.Send(new GetMyData())).Value.CaseDrafts.ShouldHaveSingleItem();
        (copy.Data.Subject, copy.Files.ShouldHaveSingleItem()).ShouldBe(("Mi asunto", "carta.pdf"));

        (await _house.Send(new CloseAccount(new Secret(Password)))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(Policy.Closing.Grace + TimeSpan.FromMinutes(1));
        (await _house.Send(new EraseClosedAccounts())).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        (await _house.With(db => db.Set<CaseDraft>().CountAsync())).ShouldBe(0);
        (await _house.With(db => db.Set<Attachment>().CountAsync())).ShouldBe(0);
        (await _house.Send(new SweepAttachments())).Succeeded.ShouldBeTrue();
        Directory.GetFiles(_house.Files).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_says_what_is_missing_beside_its_field()
    {
        var key = await Save(new() { Kind = CaseKind.DataClaim, Who = FilerKind.Anonymous, Subject = " ", Text = new string('x', 10_001), DataAuthorised = false });

        (await Failures(key, FilingStep.Who)).ShouldBe(["Who common.required"]);
        (await Failures(key, FilingStep.Case)).ShouldBe(["Subject common.required", "Text common.too_long"]);
        await Save(new() { Who = FilerKind.Account }, key);
        (await Failures(key, FilingStep.Who)).ShouldBe(["Who common.required"], "nobody is signed in");
        await Save(new() { Who = FilerKind.Identified, Email = "x", DocumentNumber = "1", Text = "Hola" }, key);
        (await Failures(key, FilingStep.Details)).ShouldBe(["FullName common.required", "DocumentType common.required", "DocumentNumber common.document_number", "Email common.email"], ignoreOrder: true);
        (await Failures(key, FilingStep.Case)).ShouldBe(["Subject common.required", "DataAuthorised cases.authorise_data"]);
    }

    [Fact]
    public async Task One_address_begins_only_so_many()
    {
        for (var i = 0; i < Policy.Budgets.CaseDraftsPerAddressPerHour; i++)
            await Save(new() { Kind = CaseKind.Claim });

        (await _house.Send(new SaveCaseDraft(null, new()))).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.TooManyDrafts);
        _house.Caller.Address = "192.0.2.99";
        (await _house.Send(new SaveCaseDraft(null, new()))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Dropped_it_is_gone_with_its_files()
    {
        var key = await Save(new() { Kind = CaseKind.Claim });
        (await _house.Send(new AttachToDraft(key, "carta.pdf", new MemoryStream(SampleFiles.Pdf)))).Succeeded.ShouldBeTrue();

        (await _house.Send(new DropCaseDraft(key))).Succeeded.ShouldBeTrue();

        (await Refusal(key)).ShouldBe("cases.draft_gone");
        (await _house.With(db => db.Set<Attachment>().CountAsync())).ShouldBe(0);
    }

    private async Task<string[]> Failures(Secret key, FilingStep step) =>
        [.. (await _house.Send(new CheckCaseDraft(key, step))).Failures.Select(f => $"{f.Field} {f.Code}")];
}
