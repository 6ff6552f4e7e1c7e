using Microsoft.Extensions.Logging.Console;
using Ventanilla.Application;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.Infrastructure;

namespace Ventanilla.WebUI.Cli;

/// <summary>What a command works with: the messages and the database. Neither pages nor mails nor keys, so no setting of theirs stands in its way.</summary>
internal static class CommandServices
{
    /// <exception cref="SettingsException">Every fault of the settings of the database.</exception>
    public static ServiceProvider Open() => With((services, configuration) => services.AddDatabase(configuration));

    /// <summary>The same with the files of cases.</summary>
    /// <exception cref="SettingsException">Every fault of the settings of either.</exception>
    public static ServiceProvider OpenWithFiles() => With((services, configuration) => services.AddDatabaseWithFiles(configuration));

    private static ServiceProvider With(Func<IServiceCollection, IConfiguration, IServiceCollection> outside) =>
        outside(new ServiceCollection().AddLogging(LogBesideTheOutput).AddApplication(), WebApplication.CreateBuilder().Configuration)
            .AddScoped<ICaller, SystemCaller>().BuildServiceProvider();

    /// <summary>What a command says is its output: of the log only what somebody should know, and that on the other channel. A statement that
    /// fails comes back to the command, which tells it or has asked on purpose (whether there is a table yet).</summary>
    private static void LogBesideTheOutput(ILoggingBuilder log) => log.SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddSimpleConsole(line => line.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
