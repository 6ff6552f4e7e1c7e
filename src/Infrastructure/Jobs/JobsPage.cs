using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ventanilla.Infrastructure.Jobs;

public static class JobsPage
{
    // Its pages have styles in their elements, which ours never have; everything else is as strict. It has forms only to change jobs.
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>Hangfire's dashboard, to look at from this machine (its own filter sees to that); nothing can be changed there, for that would leave no trail.</summary>
    public static void MapJobsPage(this IEndpointRouteBuilder endpoints, string address) => endpoints.Map(address, new DashboardOptions { AppPath = "/" });

    /// <summary>The same for whoever <paramref name="may"/> see it, from anywhere.</summary>
    /// <param name="back">Where its way back leads.</param>
    public static IEndpointConventionBuilder MapJobsPage(this IEndpointRouteBuilder endpoints, string address, string back, Func<HttpContext, Task<bool>> may) =>
        endpoints.Map(address, new DashboardOptions { AppPath = back, Authorization = [], AsyncAuthorization = [new Door(may)] });

    private static IEndpointConventionBuilder Map(this IEndpointRouteBuilder endpoints, string address, DashboardOptions options)
    {
        options.DashboardTitle = "Ventanilla";
        options.IsReadOnlyFunc = _ => true;
        options.DisplayStorageConnectionString = false;
        options.DisplayNameFunc = (_, job) => string.Join(' ', job.Args.OfType<string>());
        var mapped = endpoints.MapHangfireDashboard(address, options);
        mapped.Add(endpoint =>
        {
            var shown = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                return shown(http);
            };
        });
        return mapped;
    }

    private sealed class Door(Func<HttpContext, Task<bool>> may) : IDashboardAsyncAuthorizationFilter
    {
        public Task<bool> AuthorizeAsync(DashboardContext context) => may(context.GetHttpContext());
    }
}
