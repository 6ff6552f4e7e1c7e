namespace Ventanilla.Domain.Apps;

/// <summary>What became of a person's wish to use one of the applications on offer: asked for by a case, granted in it or not. One for an application and an
/// account, so that pressed twice it is one request; what came to nothing is asked for anew, by another case in the same row.</summary>
public sealed class AppRequest
{
    private AppRequest() { }

    public Guid AccountId { get; private init; }

    /// <summary>The application's code.</summary>
    public string App { get; private init; } = "";
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>In which staff decide it; null of one from before a request was a case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Since when the person may use it.</summary>
    public DateTimeOffset? GrantedAt { get; private set; }

    public static AppRequest Ask(Guid accountId, string app, Guid caseId, DateTimeOffset now) =>
        new() { AccountId = accountId, App = app, CaseId = caseId, RequestedAt = now };

    /// <param name="isPending">Whether the case before this one still waits for its answer.</param>
    public Result AskAgain(Guid caseId, bool isPending, DateTimeOffset now)
    {
        if (isPending)
            return AppFailures.AlreadyRequested;
        if (GrantedAt is not null)
            return AppFailures.AlreadyGranted;
        (CaseId, RequestedAt) = (caseId, now);
        return Result.Done;
    }

    public Result Grant(DateTimeOffset now)
    {
        if (GrantedAt is not null)
            return AppFailures.AlreadyGranted;
        GrantedAt = now;
        return Result.Done;
    }

    /// <summary>Whoever granted it took that back before it was told.</summary>
    public void TakeBack() => GrantedAt = null;
}

public static class AppFailures
{
    public static readonly Failure NotOnOffer = new(FailureKind.NotFound, "apps.not_on_offer");

    /// <summary>Somebody else has edited it since it was looked at; nothing was changed.</summary>
    public static readonly Failure OfferChanged = new(FailureKind.Conflict, "apps.offer_changed");

    /// <summary>Another application has that word.</summary>
    public static readonly Failure CodeTaken = new(FailureKind.Invalid, "apps.code_taken", "Key");
    public static readonly Failure AcceptTerms = new(FailureKind.Invalid, "apps.accept_terms", "TermsAccepted");

    /// <summary>They are other ones than those that were read.</summary>
    public static readonly Failure TermsChanged = new(FailureKind.Conflict, "apps.terms_changed", "TermsAccepted");
    public static readonly Failure AlreadyRequested = new(FailureKind.Conflict, "apps.already_requested");
    public static readonly Failure AlreadyGranted = new(FailureKind.Conflict, "apps.already_granted");

    /// <summary>No request of an account hangs on the case: it is answered like any other.</summary>
    public static readonly Failure NotARequest = new(FailureKind.Refused, "apps.not_a_request");

    /// <summary>An account asks for an application in it: no answer ends it without saying whether.</summary>
    public static readonly Failure ToDecide = new(FailureKind.Conflict, "apps.to_decide");
}

public static class AppSpecs
{
    public sealed class RequestsOf : Specification<AppRequest>
    {
        public RequestsOf(Guid accountId) => Query.Where(r => r.AccountId == accountId).AsNoTracking();
    }

    public sealed class One : Specification<AppRequest>
    {
        public One(Guid accountId, string app) => Query.Where(r => r.AccountId == accountId && r.App == app);
    }

    /// <summary>That is decided in that case.</summary>
    public sealed class OfCase : Specification<AppRequest>
    {
        public OfCase(Guid caseId) => Query.Where(r => r.CaseId == caseId);
    }
}
