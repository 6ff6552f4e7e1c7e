using Ventanilla.Application.People;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.People;

public sealed class LookUpPersonTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private Person _ana = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _ana = await Populate(_house);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result<LookUpAnswer>> LooksUp(string number, DateOnly? issued) => _house.Send(new LookUpPerson(DocumentType.CC, number, issued));

    [Fact]
    public async Task The_titular_sees_masks_and_nothing_whole()
    {
        var record = (await LooksUp(_ana.DocumentNumber, _ana.DocumentIssuedOn)).Value.Record!;

        record.FirstName.ShouldBe("N*****");
        record.Email.ShouldBe("a***@r***.example");
        record.ToString().ShouldNotContain(_ana.FirstName);
    }

    [Fact]
    public async Task A_wrong_second_datum_and_an_unknown_document_look_the_same()
    {
        var wrong = await LooksUp(_ana.DocumentNumber, new DateOnly(1999, 1, 1));
        var unknown = await LooksUp("99888777", new DateOnly(1999, 1, 1));

        wrong.ShouldBe(unknown);
        wrong.Value.Record.ShouldBeNull();
    }

    [Fact]
    public async Task A_thousand_documents_in_a_row_from_one_client_are_cut_off()
    {
        var answered = 0;
        for (var i = 0; i < 1000; i++)
            answered += (await LooksUp($"{1000000001 + i}", _ana.DocumentIssuedOn)).Succeeded ? 1 : 0;

        answered.ShouldBeLessThanOrEqualTo(Policy.Budgets.LookUpsPerAddressPerHour);
    }

    [Fact]
    public async Task Neighbouring_numbers_are_counted_together_whatever_type_they_are_asked_as()
    {
        DocumentType[] types = [DocumentType.CC, DocumentType.TI, DocumentType.NIT];
        await using var house = ApplicationHouse.On(_house.Database, Policy with { Identity = Policy.Identity with { DocumentTypes = types } });

        var answered = 0;
        for (var i = 0; i < 12; i++)
            answered += (await house.Send(new LookUpPerson(types[i % 3], $"{1000000001 + i}", _ana.DocumentIssuedOn))).Succeeded ? 1 : 0;

        answered.ShouldBe(10);
    }

    [Fact]
    public async Task One_document_cannot_be_tried_with_many_dates_and_its_owner_can_still_go_on()
    {
        for (var i = 0; i < 50; i++)
        {
            _house.Caller.Address = $"203.0.{i}.7";
            (await LooksUp(_ana.DocumentNumber, new DateOnly(1990, 1, 1).AddDays(i))).Succeeded.ShouldBeTrue();
        }

        (await LooksUp(_ana.DocumentNumber, _ana.DocumentIssuedOn)).Value.Record.ShouldBeNull("the number has no budget left: it looks like not on record");
    }

    [Fact]
    public async Task Zeros_in_front_are_the_same_number() =>
        (await LooksUp("0000" + _ana.DocumentNumber, _ana.DocumentIssuedOn)).Value.Record.ShouldNotBeNull();

    [Fact]
    public async Task Every_look_up_leaves_a_row_in_the_trail_without_the_number()
    {
        await LooksUp(_ana.DocumentNumber, _ana.DocumentIssuedOn);

        var row = (await _house.Database.Rows()).Single(r => r.Table == "audit_entries").Row;
        row.ShouldContain($"{_ana.Id}");
        row.ShouldNotContain(_ana.DocumentNumber);
    }
}
