using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Following;

public sealed class FollowingTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private FiledCase _filed = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Claim,
            new FilerData(FilerKind.Identified, "Luis Gómez", DocumentType.CC, "52000111", "Luis@Correo.example"), AnswerWay.Email, "Cobro", "Dos veces.", true))).Value;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task It_is_found_by_number_and_address_or_code_however_they_are_typed()
    {
        var code = _filed.Code.Reveal();
        foreach (var (number, key) in new[]
        {
            (_filed.Radicado, "luis@correo.example"), ($" {_filed.Radicado}. ", code), ($"Radicado: {_filed.Radicado}", code.ToLowerInvariant()),
            (_filed.Radicado.Replace("-00000", "-", StringComparison.Ordinal), code.Replace('-', ' ')), ($"N.º {_filed.Radicado}", "\u200bLUIS@correo.example"),
        })
            (await _house.Send(new FollowCase(number, key))).Value.ShouldSatisfyAllConditions(
                c => c.Radicado.ShouldBe(_filed.Radicado), c => c.Kind.ShouldBe(CaseKind.Claim), c => c.State.ShouldBe(CaseState.Received));
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_address_look_and_cost_the_same()
    {
        Task<string> Asked(string number, string key) => Statements.Of(async () =>
            (await _house.Send(new FollowCase(number, key))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound));

        (await Asked("2026-000999", "luis@correo.example")).ShouldBe(await Asked(_filed.Radicado, "eva@correo.example"));
        (await Asked("2026-000999", "ABCD-EFGH-JKLM")).ShouldBe(await Asked(_filed.Radicado, "ABCD-EFGH-JKLM"));
    }

    [Fact]
    public async Task Tries_are_limited()
    {
        for (var i = 0; i < Policy.Cases.LookUpsPerAddressPerHour; i++)
            (await _house.Send(new FollowCase(_filed.Radicado, "eva@correo.example"))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);

        (await _house.Send(new FollowCase(_filed.Radicado, "luis@correo.example"))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.TooManyLookUps);
        _house.Clock.Pass(TimeSpan.FromHours(2));
        (await _house.Send(new FollowCase(_filed.Radicado, "luis@correo.example"))).Succeeded.ShouldBeTrue();
    }
}
