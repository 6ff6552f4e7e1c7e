using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public sealed class PersonTests
{
    private static readonly Document Cedula = new(DocumentType.CC, "1032456789");

    private static Person OnRecord(string region = "Atlántico", int year = 1984) => Person.OnRecord(
        Cedula, "ANA", "LUCIA", "PEREZ", "GOMEZ", new DateOnly(year, 5, 6), new DateOnly(2002, 7, 8), "ana@example.com", "3001234567", affiliated: true, region);

    [Fact]
    public void What_is_on_record_is_kept_as_it_is()
    {
        var ana = OnRecord();
        ana.Id.ShouldNotBe(Guid.Empty);
        (ana.DocumentType, ana.DocumentNumber).ShouldBe((DocumentType.CC, "1032456789"));
        (ana.FirstName, ana.SecondName, ana.FirstSurname, ana.SecondSurname).ShouldBe(("ANA", "LUCIA", "PEREZ", "GOMEZ"));
        (ana.BirthDate, ana.DocumentIssuedOn, ana.Email, ana.Phone).ShouldBe((new(1984, 5, 6), new(2002, 7, 8), "ana@example.com", "3001234567"));
        (ana.Affiliated, ana.Region).ShouldBe((true, "Atlántico"));
    }

    [Theory]
    [InlineData("Atlántico", 1980, "ATLÁNTICO|1980")]
    [InlineData(" atlántico ", 1989, "ATLÁNTICO|1980")]
    [InlineData("Cesar", 1990, "CESAR|1990")]
    [InlineData("Cesar", 2001, "CESAR|2000")]
    public void A_stratum_is_a_region_and_ten_years_of_birth(string region, int year, string stratum)
    {
        OnRecord(region, year).Stratum.ShouldBe(stratum);
        Person.StratumOf(region, new DateOnly(year, 12, 31)).ShouldBe(stratum);
    }

    [Fact]
    public void A_fact_has_the_form_of_its_value_and_a_place_by_chance()
    {
        var person = Guid.CreateVersion7();
        PersonFact[] facts = [.. Enumerable.Range(0, 50).Select(_ => PersonFact.OnRecord(person, "birth_date", "1984-05-06", "CESAR|1980"))];

        facts.ShouldAllBe(f => f.PersonId == person && f.Kind == "birth_date" && f.Value == "1984-05-06" && f.Form == "date" && f.Stratum == "CESAR|1980");
        facts.Select(f => f.Draw).Distinct().Count().ShouldBeGreaterThan(45);
        facts.ShouldAllBe(f => f.Draw >= 0);
    }
}
