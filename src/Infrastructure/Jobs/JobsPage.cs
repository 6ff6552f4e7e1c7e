using Hangfire;
using Microsoft.AspNetCore.Routing;

namespace Ventanilla.Infrastructure.Jobs;

public static class JobsPage
{
    // Its pages have styles in their elements, which ours never have; everything else is as strict. It has forms only to change jobs.
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>Hangfire's dashboard, to look at from this machine (its own filter sees to that); nothing can be changed there, for that would leave no trail.</summary>
    public static void MapJobsPage(this IEndpointRouteBuilder endpoints, string address) => endpoints
        .MapHangfireDashboard(address, new DashboardOptions
        {
            AppPath = "/",
            DashboardTitle = "Ventanilla",
            IsReadOnlyFunc = _ => true,
            DisplayStorageConnectionString = false,
            DisplayNameFunc = (_, job) => string.Join(' ', job.Args.OfType<string>()),
        })
        .Add(endpoint =>
        {
            var shown = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                return shown(http);
            };
        });
}
