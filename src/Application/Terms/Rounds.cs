namespace Ventanilla.Application.Terms;

/// <summary>Finds cases for which the clock has something to do and has each done by a job of its own, so that one that fails stops no other. They are claimed
/// in batches, in the order of their ids: a batch that stays undone does not stand in the way of the next.</summary>
public sealed class Rounds(IJobQueue jobs)
{
    public const int AtOnce = 500;

    public async Task<Result> Enqueue(Func<Guid, Task<IReadOnlyList<Guid>>> batchAfter, Func<Guid, IRequest<Result>> job, CancellationToken stop)
    {
        var last = Guid.Empty;
        while (await batchAfter(last) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
                await jobs.Enqueue(job(id), stop);
            last = batch[^1];
        }

        return Result.Done;
    }
}
