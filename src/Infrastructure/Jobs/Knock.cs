using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Knocks once for everybody who asks while a knock has not been answered. It is done beside the request, whose answer waits for nothing.
/// <para>None is lost: whoever asks has committed before. Either a knock is made after that; or the last one is found, after that, still waiting in its
/// queue, so that it begins later and sees the row. A process that dies in between leaves its rows to the sweep.</para>
/// <para>The first is made at once; between two there is a moment, for a job of the engine costs some fifty statements however much it finds to do.</para></summary>
internal sealed class Knock(Func<string> enqueue, JobStorage storage, ILogger log)
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(50);
    private int _asked;
    private string? _last;

    public void Ask()
    {
        // Only the first of many starts the work; it stays at it until nobody has asked meanwhile.
        if (Interlocked.Increment(ref _asked) == 1)
            _ = Task.Run(AnswerAll);
    }

    private async Task AnswerAll()
    {
        int answered;
        using var moments = new PeriodicTimer(Gap);
        do
        {
            answered = Volatile.Read(ref _asked);
            try
            {
                if (!StillWaits())
                    _last = enqueue();
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "A job could not be enqueued; its sweep will find the work.");
            }

            await moments.WaitForNextTickAsync();
        }
        while (Interlocked.CompareExchange(ref _asked, 0, answered) != answered);
    }

    private bool StillWaits()
    {
        if (_last is null)
            return false;
        using var connection = storage.GetConnection();
        return connection.GetStateData(_last)?.Name == EnqueuedState.StateName;
    }
}
