using Ventanilla.Application.Apps;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Apps;

/// <summary>An administrator edits what is on offer; what was asked for and granted stays.</summary>
public sealed class AppOfferTests : IAsyncLifetime
{
    private static readonly AppTyped Renamed = new("Cuota monetaria", "Cash benefit", "Sus pagos.", "Your payments.", "people", "https://cuota.hanna.example", "3.0", "/terminos");
    private ApplicationHouse _house = null!;
    private Actor? _asLuis, _asMarta;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate("luis@correo.example", "52000111");
        await _house.IsStaff(StaffRole.Administrator);
        _asMarta = _house.Caller.As;
        _house.Caller.As = null;
        await _house.IsIn("luis@correo.example");
        _asLuis = _house.Caller.As;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task An_edit_is_what_people_see_and_ask_for_at_once_and_trying_it_changes_nothing()
    {
        (await Home()).ShouldHaveSingleItem().Offer.Name.Es.ShouldBe("Subsidio");
        await AsMarta(new SaveApp("subsidio", 0, Renamed, "", Tries: true));
        (await Home()).Single().Offer.Name.Es.ShouldBe("Subsidio");

        await AsMarta(new SaveApp("subsidio", 0, Renamed, "Así se llama ahora"));

        (await Home()).Single().Offer.ShouldBe(Renamed.Of("subsidio"));
        (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))).Failures.ShouldBe([AppFailures.AcceptTerms]);
        (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos.", true, "2.0"))).Failures.ShouldBe([AppFailures.TermsChanged], "others than those that were read");
        var asked = (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos.", true, "3.0"))).Value;
        (await _house.Send(new GetMyCase(asked.Radicado))).Value.Details.ShouldBe([new("app", "Cuota monetaria"), new("terms", "3.0")]);
        _house.Caller.As = _asMarta;
        var edits = (await _house.Send(new GetAppEdits("subsidio"))).Value;
        (edits.App.Version, edits.Waiting, edits.Granted).ShouldBe((1, 1, 0));
        edits.Edits.ShouldHaveSingleItem().Reason.ShouldBe("Así se llama ahora");
    }

    [Fact]
    public async Task Another_process_shows_the_edit_too()
    {
        await using var other = ApplicationHouse.On(_house.Database, Policy);
        other.Caller.AccountId = _house.Caller.AccountId;
        other.Caller.SessionId = _house.Caller.SessionId;
        other.Caller.As = _asLuis;
        foreach (var name in new[] { "Uno", "Dos" })
        {
            await AsMarta(new SaveApp("subsidio", name == "Uno" ? 0 : 1, Renamed with { NameEs = name }, "Porque sí"));
            (await other.Send(new GetHome())).Value.Apps.Single().Offer.Name.Es.ShouldBe(name);
        }
    }

    [Fact]
    public async Task A_retired_one_is_asked_for_by_nobody_and_what_was_asked_for_is_still_decided()
    {
        var asked = (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))).Value;
        await AsMarta(new RetireApp("subsidio", 0, "Se acaba el contrato"));

        (await Home()).ShouldHaveSingleItem().Standing.ShouldBe(AppStanding.Asked);
        (await _house.Send(new GetAppOffer("subsidio"))).Failures.ShouldBe([AppFailures.NotOnOffer]);
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new TakeCase(asked.Id, 1))).Failures.ShouldBeEmpty();
        (await _house.Send(new DecideApp(asked.Id, 2, true, "Ya puede entrar."))).Failures.ShouldBeEmpty();
        _house.Clock.Pass(Application.Answers.AnswerCase.Held + TimeSpan.FromSeconds(1));
        await _house.RunJobs();
        (await Home()).ShouldHaveSingleItem().Standing.ShouldBe(AppStanding.Granted);
        _house.Postman.Mails.ShouldContain(m => m.Subject.Contains("Ya tiene acceso a Subsidio"));

        await _house.RegisterAndActivate("ana@correo.example", "52000222");
        await _house.IsIn("ana@correo.example");
        _house.Caller.As = null;
        (await _house.Send(new GetHome())).Value.Apps.ShouldBeEmpty();
        (await _house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))).Failures.ShouldBe([AppFailures.NotOnOffer]);
        await AsMarta(new RetireApp("subsidio", 1, "Hay contrato nuevo", Back: true));
        _house.Caller.As = null;
        (await _house.Send(new GetHome())).Value.Apps.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_new_one_has_a_word_of_its_own()
    {
        _house.Caller.As = _asMarta;
        (await _house.Send(new SaveApp("subsidio", null, Renamed, "Otra"))).Failures.ShouldBe([AppFailures.CodeTaken]);
        (await _house.Send(new SaveApp("cuota 2", null, Renamed, "Otra"))).Failures.ShouldHaveSingleItem().Code.ShouldBe("apps.code_form");
        (await _house.Send(new SaveApp("cuota", null, Renamed with { Address = "http://cuota.example", TermsAddress = "", NameEn = " " }, ""))).Failures.Select(f => f.Field)
            .ShouldBe(["NameEn", "Address", "TermsVersion", "Reason"]);

        await AsMarta(new SaveApp("cuota", null, Renamed, "La pidieron"));

        (await Home()).Select(a => a.Offer.Code).ShouldBe(["subsidio", "cuota"]);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins_and_the_others_read_what_stands()
    {
        _house.Caller.As = _asMarta;
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => i % 2 == 0
            ? _house.Send(new SaveApp("subsidio", 0, Renamed with { NameEs = $"Nombre {i}" }, "Porque sí")) : _house.Send(new RetireApp("subsidio", 0, "Se acaba")))));

        tries.Count(t => t.Succeeded).ShouldBe(1);
        tries.Where(t => !t.Succeeded).SelectMany(t => t.Failures).ShouldAllBe(f => f == AppFailures.OfferChanged);
        (await _house.Send(new GetAppEdits("subsidio"))).Value.Edits.ShouldHaveSingleItem();
    }

    private async Task AsMarta(MediatR.IRequest<Result> message)
    {
        var before = _house.Caller.As;
        _house.Caller.As = _asMarta;
        (await _house.Send(message)).Failures.ShouldBeEmpty();
        _house.Caller.As = before;
    }

    private async Task<IReadOnlyList<AppView>> Home()
    {
        _house.Caller.As = _asLuis;
        return (await _house.Send(new GetHome())).Value.Apps;
    }
}
