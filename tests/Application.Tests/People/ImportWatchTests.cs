using NSubstitute;
using Ventanilla.Application.People;

namespace Ventanilla.Application.Tests.People;

public sealed class ImportWatchTests
{
    [Fact]
    public async Task A_note_that_could_not_be_made_stops_no_import()
    {
        var (notes, noted) = (Substitute.For<IImportNotes>(), new TaskCompletionSource());
        notes.Note(default, default, default, default).ReturnsForAnyArgs(
            _ => Task.FromException<bool>(new TimeoutException("the database was away")),
            _ => { noted.SetResult(); return Task.FromResult(true); });

        await using var watch = new ImportWatch(notes, Guid.CreateVersion7(), TimeProvider.System, default);
        await noted.Task;
        await watch.End();

        (watch.IsAsked, watch.Token.IsCancellationRequested).ShouldBe((false, false));
    }
}
