using Ventanilla.Application.People;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.People;

/// <summary>Staff find somebody on record, see them masked, and one value at a time for a reason.</summary>
public sealed class FindPeopleTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.Add(
            Somebody("9000000001", "María", "José", "Pérez", "Gómez", "Maria.Perez@correo.example"), Somebody("9000000002", "Mario", null, "Núñez", null, null),
            Somebody("9000000003", "Ana", null, "Perez-Díaz", null, "familia@correo.example"), Somebody("9000000004", "Pérez", null, "Zárate", null, "familia@correo.example"));
        await _house.IsStaff(StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData("pérez", "Perez-Díaz", "Pérez Gómez", "Zárate")]
    [InlineData("PEREZ GOMEZ", "Pérez Gómez")]
    [InlineData("maria perez", "Pérez Gómez")]
    [InlineData("José Gómez", "")]
    [InlineData("mari", "Pérez Gómez", "Núñez")]
    [InlineData("nunez", "Núñez")]
    [InlineData("ñuñez", "Núñez")]
    [InlineData("diaz perez", "Perez-Díaz")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    public async Task Names_are_found_whatever_their_accents_capitals_and_order(string typed, params string[] surnames) =>
        (await Find(typed)).People.Select(p => p.Surnames).ShouldBe(surnames.Where(s => s.Length > 0), typed);

    [Theory]
    [InlineData("9.000.000.001", "María José")]
    [InlineData("CC 9000000001", "María José")]
    [InlineData("maria.perez@CORREO.example", "María José")]
    [InlineData("familia@correo.example", "Ana", "Pérez")]
    [InlineData("9000000009", "")]
    [InlineData("nadie@correo.example", "")]
    [InlineData("@", "")]
    public async Task A_document_and_an_address_are_found_whole(string typed, params string[] names) =>
        (await Find(typed)).People.Select(p => p.Names).Order().ShouldBe(names.Where(n => n.Length > 0), typed);

    [Fact]
    public async Task A_line_shows_no_more_than_tells_people_apart()
    {
        var line = (await Find("9000000001")).People.Single();
        (line.Document, line.Email, line.BirthYear).ShouldBe(("******01", "M***@c***.example", "1984"));
    }

    [Fact]
    public async Task Page_by_page_everybody_comes_once_and_in_order()
    {
        await _house.Add([.. Enumerable.Range(0, 60).Select(i => Somebody($"80000000{i:00}", i % 2 == 0 ? "Luz" : "Eva", null, i < 30 ? "Luzardo" : "Mora", $"{i:00}", null))]);
        List<PersonLine> all = [];
        string? after = null;
        do
        {
            var page = await Find("luz", after);
            page.People.Count.ShouldBeLessThanOrEqualTo(25);
            all.AddRange(page.People);
            after = page.Next;
        }
        while (after is not null);

        all.Select(p => p.Id).ShouldBeUnique();
        all.Count.ShouldBe(45);
        all.Take(30).ShouldAllBe(p => p.Surnames.StartsWith("Luzardo"));
        all.Skip(30).ShouldAllBe(p => p.Surnames.StartsWith("Mora") && p.Names == "Luz");
        (await Find("luz", "nonsense")).People.Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_record_shows_kinds_and_masks_and_where_to_go_on()
    {
        var ana = await Populate(_house);
        await _house.Files();
        await _house.Add(Luis);
        await _house.Files(FilerKind.Reserved, subject: "Una denuncia");

        var file = (await _house.Send(new GetPerson(ana.Id))).Value;
        file.Facts.Select(f => f.Kind).ShouldBe(Facts, ignoreOrder: true);
        file.Data.Single(d => d.Datum == PersonDatum.Document).Masked.ShouldBe($"{ana.DocumentType} ******{ana.DocumentNumber[^2..]}");
        file.ToString().ShouldNotContain(ana.DocumentNumber);

        var cases = (await _house.Send(new GetPerson(Luis.Id))).Value.Cases;
        cases.Count.ShouldBe(1, "whoever reserved their identity is not found by their document");
        cases[0].Kind.ShouldBe(CaseKind.Petition);
    }

    [Fact]
    public async Task A_value_is_shown_for_a_reason_which_stays_and_to_nobody_who_may_not()
    {
        var ana = await Populate(_house);
        (await _house.Send(new RevealPerson(ana.Id, "Phone", "Llamarla."))).Failures[0].Code.ShouldBe("common.not_permitted");

        await _house.Add(PersonFact.OnRecord(ana.Id, "last_branch", "Bogotá", ana.Stratum));
        var eva = await _house.IsStaff(StaffRole.Supervisor);
        (await _house.Send(new RevealPerson(ana.Id, "Phone", " "))).Failures[0].Code.ShouldBe("common.required");
        (await _house.Send(new RevealPerson(ana.Id, "Document", "Lo pide el juzgado."))).Value.ShouldEndWith(new Document(ana.DocumentType, ana.DocumentNumber).Shown);
        (await _house.Send(new RevealPerson(ana.Id, Facts[0], "Lo pide el juzgado."))).Failures[0].Code.ShouldBe("people.asked_of_people", "a truth of the questions");
        (await _house.Send(new RevealPerson(ana.Id, "last_branch", "Lo pide el juzgado."))).Value.ShouldBe("Bogotá");
        foreach (var odd in new[] { "1", "\0" })
            (await _house.Send(new RevealPerson(ana.Id, odd, "Lo pide el juzgado."))).Failures[0].Code.ShouldBe("people.nothing_to_reveal");
        (await _house.Send(new RevealPerson(ana.Id, "shoe_size", "Lo pide el juzgado."))).Failures[0].Code.ShouldBe("people.nothing_to_reveal");

        var seen = (await _house.Send(new GetPerson(ana.Id))).Value.Seen;
        seen.Select(s => s.Datum).ShouldBe(["Document", "last_branch"], ignoreOrder: true);
        seen.ShouldAllBe(s => s.Reason == "Lo pide el juzgado." && s.By == "Marta Ríos");
        eva.Id.ShouldNotBe(Guid.Empty);
    }

    private static readonly Person Luis = Somebody("52000111", "Luis", null, "Gómez", null, null);

    private static Person Somebody(string number, string name, string? second, string surname, string? other, string? email) => Person.OnRecord(
        new Document(DocumentType.CC, number), name, second, surname, other, new DateOnly(1984, 5, 6), null, email, "3001234567", true, "Valle");

    private async Task<PeoplePage> Find(string text, string? after = null) => (await _house.Send(new FindPeople(text, after))).Value;
}
