using System.Diagnostics;

namespace Ventanilla.Testing;

/// <summary>Waits for a fact instead of for a time: asks again until it holds or the deadline has passed.</summary>
public static class Eventually
{
    /// <summary>Only a fact that never comes waits for it; a busy machine that starts several portals at once may take long.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task Holds(Func<bool> fact, string what) => Holds(fact, () => what);

    public static Task Holds(Func<Task<bool>> fact, string what) => Holds(fact, () => what);

    public static Task Holds(Func<bool> fact, Func<string> what) => Holds(() => Task.FromResult(fact()), what);

    public static Task Holds(Func<Task<bool>> fact, Func<string> what) => Gives(async () => await fact() ? (object)true : null, what);

    /// <summary>The first answer that is not null.</summary>
    public static Task<T> Gives<T>(Func<T?> ask, Func<string> what) where T : class => Gives(() => Task.FromResult(ask()), what);

    /// <summary>The first answer that is not null.</summary>
    public static async Task<T> Gives<T>(Func<Task<T?>> ask, Func<string> what) where T : class
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await ask() is { } answer)
                return answer;
            if (Stopwatch.GetElapsedTime(began) > Deadline)
                throw new TimeoutException($"Still waiting after {Deadline.TotalSeconds} s: {what()}");
            await Task.Delay(Pause);
        }
    }
}
