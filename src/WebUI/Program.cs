using Ventanilla.Application;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.Infrastructure;
using Ventanilla.Infrastructure.Connections;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Infrastructure.Notifications;
using Ventanilla.Infrastructure.Notifications.Rendering;
using Ventanilla.WebUI.Cli;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Portal;

try
{
    if (await PortalCommands.Run(args, CommandServices.Open) is { } exitCode)
        return exitCode;
    var builder = WebApplication.CreateBuilder(args);
    var (role, policy, address, watch) = Settings.Read(builder, MailTexts.Resources, InfrastructureServices.Faults(builder.Configuration));
    // In every environment: a part that lacks another one stops the start, not the first person who needs it.
    builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
    builder.Services.AddSingleton(policy).AddSingleton(address).AddSingleton(new PortalLinks(address.Url)).AddSingleton(PortalFile.All(builder));
    builder.Services.AddApplication().AddInfrastructure(builder.Configuration, role).AddWeb(builder.Environment, address).AddOwnHost(builder.Configuration);
    builder.Services.AddTelemetry(watch, role);
    if (role is not HostRole.Worker)
        builder.Services.AddConnections(policy, address.Url, builder.Configuration);
    builder.WebHost.ConfigureKestrel(o =>
    {
        o.AddServerHeader = false;
        o.Limits.MaxRequestBodySize = 256 * 1024; // no page takes files yet
    });

    var app = builder.Build();
    Settings.LogOdds(app.Logger, policy);
    if (app.Services.GetService<SmtpOptions>() is { SendsInTheClear: true } smtp)
        Settings.LogOpenMail(app.Logger, smtp.Host);
    app.UseWeb(address, role);
    if (role is not HostRole.Worker)
        app.MapJobsPage(StaffArea.Engine, StaffArea.Jobs, StaffArea.MaySeeEngine).RequireAuthorization(StaffCookie.Policy);
    if (role is not HostRole.Worker && app.Environment.IsDevelopment())
        app.MapJobsPage("/desarrollo/trabajos");
    await app.RunAsync();
    return 0;
}
catch (Exception faults) when (faults is SettingsException or KeyRingException)
{
    Console.Error.WriteLine(faults.Message);
    return 1;
}
catch (InvalidDataException unreadable)
{
    Console.Error.WriteLine($"{unreadable.Message} {unreadable.InnerException?.Message}");
    return 1;
}

/// <summary>Public for the tests that start the portal in their own process.</summary>
public partial class Program;
