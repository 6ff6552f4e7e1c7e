using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.People.Samples;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Tests.People;

public sealed class SamplePeopleTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>
{
    [Fact]
    public void The_same_count_gives_the_same_bytes()
    {
        var (one, other) = (Path.Combine(database.Folder, "one"), Path.Combine(database.Folder, "other"));
        SamplePeople.Write(one, 1_000);
        SamplePeople.Write(other, 1_000);

        foreach (var name in new[] { "people.csv", "facts.csv", "try.txt" })
            File.ReadAllBytes(Path.Combine(other, name)).ShouldBe(File.ReadAllBytes(Path.Combine(one, name)), name);
    }

    [Fact]
    public async Task The_usual_sample_can_be_imported_and_asked_about()
    {
        SamplePeople.Write(database.Folder, SamplePeople.UsualCount);
        var report = await database.Import(Path.Combine(database.Folder, "people.csv"), Path.Combine(database.Folder, "facts.csv"));

        report.Problems.ShouldBeEmpty();
        report.Counts.PeopleAdded.ShouldBe(SamplePeople.UsualCount);
        ((double)report.EmptyFacts / report.FactsRead).ShouldBeInRange(0.09, 0.15);
        var usable = await database.With(db => db.Set<PersonFact>().GroupBy(f => f.PersonId).Select(g => g.Count()).ToListAsync());
        usable.Count(n => n >= 6).ShouldBeGreaterThan(SamplePeople.UsualCount * 85 / 100);
        (SamplePeople.UsualCount - usable.Count(n => n >= 4)).ShouldBeInRange(50, 500);
    }

    [Fact]
    public async Task Whoever_tries_the_portal_has_decoys_of_the_same_looks_for_every_fact()
    {
        SamplePeople.Write(database.Folder, SamplePeople.UsualCount);
        await database.Import(Path.Combine(database.Folder, "people.csv"), Path.Combine(database.Folder, "facts.csv"));

        var person = (await database.People()).Single(p => p.Email == "persona@example.com");
        var facts = (await database.Facts()).ToLookup(f => f.PersonId);
        facts[person.Id].Select(f => f.Kind).ShouldBe(FactKinds.Known, ignoreOrder: true);
        foreach (var fact in facts[person.Id])
            (await database.With(db => db.Set<PersonFact>()
                .Where(f => f.Kind == fact.Kind && f.Form == fact.Form && f.Stratum == fact.Stratum && f.Value != fact.Value)
                .Select(f => f.Value).Distinct().CountAsync())).ShouldBeGreaterThan(5, fact.Kind);
    }

    [Fact]
    public void The_hint_tells_the_document_and_every_answer()
    {
        SamplePeople.Write(database.Folder, 1);

        var hint = File.ReadAllText(Path.Combine(database.Folder, "try.txt"));
        foreach (var told in new[] { "CC", "9000000001", "2006-06-02", "1988-05-14", "persona@example.com", "Analista contable", "3015550002" })
            hint.ShouldContain(told);
        foreach (var kind in FactKinds.Known)
            hint.ShouldContain(kind);
    }
}
