namespace Ventanilla.Domain.Apps;

/// <summary>A person asked for one of the applications on offer; staff answer it. One open request for an application and an account.</summary>
public sealed class AppRequest
{
    private AppRequest() { }

    public Guid AccountId { get; private init; }

    /// <summary>The application's code in the portal policy.</summary>
    public string App { get; private init; } = "";
    public DateTimeOffset RequestedAt { get; private init; }

    public static AppRequest Ask(Guid accountId, string app, DateTimeOffset now) => new() { AccountId = accountId, App = app, RequestedAt = now };
}

public static class AppFailures
{
    public static readonly Failure NotOnOffer = new(FailureKind.NotFound, "apps.not_on_offer");
    public static readonly Failure AlreadyRequested = new(FailureKind.Conflict, "apps.already_requested");
}

public static class AppSpecs
{
    public sealed class RequestsOf : Specification<AppRequest>
    {
        public RequestsOf(Guid accountId) => Query.Where(r => r.AccountId == accountId).AsNoTracking();
    }
}
