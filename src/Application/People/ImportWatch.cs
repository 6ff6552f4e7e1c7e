namespace Ventanilla.Application.People;

/// <summary>Beside an import, as long as it runs: notes each second how far it is, and hears whether it is to stop.</summary>
internal sealed class ImportWatch : IProgress<ImportProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource _import, _watch;
    private readonly Task _watching;
    private ImportProgress _last = new(ImportStage.ReadPeople, 0);

    public ImportWatch(IImportNotes notes, Guid run, TimeProvider clock, CancellationToken stop)
    {
        (_import, _watch) = (CancellationTokenSource.CreateLinkedTokenSource(stop), CancellationTokenSource.CreateLinkedTokenSource(stop));
        _watching = Watch(notes, run, clock, _watch.Token);
    }

    /// <summary>Of the import: cancelled when somebody asked, or the host stops.</summary>
    public CancellationToken Token => _import.Token;

    public bool IsAsked { get; private set; }

    public void Report(ImportProgress value) => Volatile.Write(ref _last, value);

    /// <summary>From here on it notes nothing: the row is free for whoever changes it.</summary>
    public async Task End()
    {
        await _watch.CancelAsync();
        await _watching;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _import.Dispose();
        _watch.Dispose();
    }

    private async Task Watch(IImportNotes notes, Guid run, TimeProvider clock, CancellationToken stop)
    {
        using var each = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            do
            {
                if (await IsWanted(notes, run, stop))
                    continue;
                IsAsked = true;
                await _import.CancelAsync();
                return;
            }
            while (await each.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The import is at its end.
        }
    }

    /// <summary>A note that could not be made is made a second later; the import is not given up for it.</summary>
    private async Task<bool> IsWanted(IImportNotes notes, Guid run, CancellationToken stop)
    {
        var last = Volatile.Read(ref _last);
        try
        {
            return await notes.Note(run, last.Stage, (int)(last.Fraction * 100), stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return true;
        }
    }
}
