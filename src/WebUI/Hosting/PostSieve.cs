using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Ventanilla.Application.Limits;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Portal;

namespace Ventanilla.WebUI.Hosting;

/// <summary>A coarse sieve per address and machine, for posts only; the budgets that count are in the database. It ends with its host, as the framework's own middleware
/// does not: a limiter's clock runs on, and holds all that it refers to, until somebody tells it to stop.</summary>
internal sealed class PostSieve : IMiddleware, IDisposable
{
    /// <summary>One client's posts leave room for everybody else's: its others wait in a line of its own.</summary>
    private static readonly ConcurrencyLimiterOptions AtOnce = new() { PermitLimit = 8, QueueLimit = 64, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private readonly PartitionedRateLimiter<HttpContext> _perMinute, _both;
    private readonly PartitionedRateLimiter<HttpContext> _atOnce = PerClient(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => AtOnce));

    public PostSieve(PortalPolicy policy)
    {
        var perMinute = policy.Budgets.PostsPerAddressPerMinute;
        TokenBucketRateLimiterOptions bucket = new()
        {
            TokenLimit = perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = true,
        };
        _perMinute = PerClient(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => bucket));
        _both = PartitionedRateLimiter.CreateChained(_perMinute, _atOnce);
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var place = await _both.AcquireAsync(context, permitCount: 1, context.RequestAborted);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }

        Telemetry.Refused("posts");
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    public void Dispose()
    {
        _both.Dispose();
        _perMinute.Dispose();
        _atOnce.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> PerClient(Func<string, RateLimitPartition<string>> limit) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => IsCounted(http) ? limit(Client(http)) : RateLimitPartition.GetNoLimiter(""));

    private static string Client(HttpContext http) => Network.ClientOf(http.Connection.RemoteIpAddress?.ToString() ?? "");

    // The page that explains a refusal is drawn for the post itself: counted again, it would be refused too.
    private static bool IsCounted(HttpContext http) =>
        (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method)) && http.Features.Get<IStatusCodeReExecuteFeature>() is null;
}
