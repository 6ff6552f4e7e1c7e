using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Hangfire has one log for the whole process, that of the host which began last. When that host is gone, as it happens where several live in one
/// process, asking its log for anything is a fault, and the workers of the others would end with it in the middle of a job: they go on in silence.</summary>
internal sealed class JobLogs(ILoggerFactory logs) : ILogProvider
{
    private readonly AspNetCoreLogProvider _log = new(logs);

    public ILog GetLogger(string name)
    {
        try
        {
            return _log.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
