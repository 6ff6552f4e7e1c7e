using Ventanilla.Application.People;
using Ventanilla.Application.People.Samples;

namespace Ventanilla.Application.Tests.People;

public sealed class InterruptedImportTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>
{
    [Theory]
    [InlineData(ImportStage.ReadPeople)]
    [InlineData(ImportStage.ReadFacts)]
    [InlineData(ImportStage.Store)]
    public async Task A_connection_that_dies_at_any_stage_leaves_nothing_half_loaded(ImportStage stage)
    {
        SamplePeople.Write(database.Folder, 12_000);
        var cut = new At(stage, database.CutConnections);

        await Should.ThrowAsync<Exception>(() => Import(cut));
        cut.Happened.ShouldBeTrue();
        (await database.People()).ShouldBeEmpty();
        (await database.Facts()).ShouldBeEmpty();

        (await Import(null)).Counts.PeopleAdded.ShouldBe(12_000);
        await database.Forget();
    }

    [Fact]
    public async Task An_import_that_is_called_off_leaves_nothing()
    {
        SamplePeople.Write(database.Folder, 12_000);

        await Should.ThrowAsync<IOException>(() => Import(new At(ImportStage.ReadFacts, () => throw new IOException("The disk is gone."))));

        (await database.People()).ShouldBeEmpty();
    }

    private Task<ImportReport> Import(IProgress<ImportProgress>? progress) =>
        database.Import(Path.Combine(database.Folder, "people.csv"), Path.Combine(database.Folder, "facts.csv"), progress: progress);

    /// <summary>Does something once, some way into a stage.</summary>
    private sealed class At(ImportStage stage, Action act) : IProgress<ImportProgress>
    {
        public bool Happened { get; private set; }

        public void Report(ImportProgress value)
        {
            if (Happened || value.Stage != stage || (stage != ImportStage.Store && value.Fraction is 0 or 1))
                return;
            Happened = true;
            act();
        }
    }
}
