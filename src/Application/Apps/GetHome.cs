using Ventanilla.Application.Accounts;
using Ventanilla.Application.Following;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Apps;

/// <summary>"I am in", in one statement: how the portal speaks to the caller, what waits for them, what they have asked for and filed, their companies, the
/// applications on offer, and when they were here before.</summary>
public sealed record GetHome : IQuery<Result<HomeView>>, ISignedIn
{
    public string Action => "get_home";
}

public sealed record HomeView(string Greeting, IReadOnlyList<AppView> Apps)
{
    /// <summary>The new address, masked, whose link was mailed and not used yet.</summary>
    public string? AddressToConfirm { get; init; }

    /// <summary>There is a new version of the conditions; the next sign-in asks for it.</summary>
    public bool ConditionsChanged { get; init; }

    /// <summary>The portal asks for a phone, and the account has none.</summary>
    public bool PhoneMissing { get; init; }
    public bool HasSecondFactor { get; init; }

    /// <summary>Of the second factor, while it is on.</summary>
    public int RecoveryCodesLeft { get; init; }

    /// <summary>The newest, three at most.</summary>
    public IReadOnlyList<MyCase> Cases { get; init; } = [];

    /// <summary>Three at most, of <see cref="AllCompanies"/>.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];
    public int AllCompanies { get; init; }
    public PreviousSignIn? Before { get; init; }
}

/// <param name="RequestedAt">Null where it never was.</param>
/// <param name="Radicado">Of the case in which it was asked for last; null where it never was, or before a request was a case.</param>
public sealed record AppView(AppOffer Offer, AppStanding Standing, DateTimeOffset? RequestedAt = null, string? Radicado = null);

/// <summary>What became of the wish to use an application: never asked for, asked for before a request was a case, under way, granted, or come to nothing.</summary>
public enum AppStanding { None, Noted, Asked, Granted, Ended }

/// <summary>The sign-in before the one that asks.</summary>
public sealed record PreviousSignIn(DateTimeOffset At, string Device);

internal sealed class GetHomeHandler(IReads reads, AppShelf shelf, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<GetHome, Result<HomeView>>
{
    /// <summary>Of each list, so that one statement can bring them all: they multiply each other.</summary>
    private const int Most = 3;

    public async Task<Result<HomeView>> Handle(GetHome request, CancellationToken cancellationToken)
    {
        var (now, asking) = (clock.GetUtcNow(), caller.SessionId);
        var held = HeldAnswer.Since(now);
        var (requests, companies, edits) = (reads.Of<AppRequest>(), reads.Of<Company>(), reads.Of<AppVersion>());
        var (links, sessions, consents) = (reads.Of<AccountLink>(), reads.Of<Session>(), reads.Of<Consent>());
        var (factors, codes, trail, cases) = (reads.Of<SecondFactor>(), reads.Of<RecoveryCode>(), reads.Of<AuditEntry>(), reads.Of<Case>());
        // Sessions are forgotten a day after their end; the trail still knows of last year's.
        var key = AuditRef.Account(caller.AccountId!.Value).Id;
        string[] inForce = [.. policy.Registration.Legal.Select(l => l.Document + " " + l.Version)];
        var found = await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)).Select(a => new
        {
            a.Name.First, a.Name.Full, a.Username, a.DocumentType, a.Phone,
            Asked = requests.Where(r => r.AccountId == a.Id).Select(r => new AppAsked(r.App, r.RequestedAt, r.GrantedAt != null, r.CaseId,
                cases.Where(c => c.Id == r.CaseId).Select(c => (int?)c.Year).FirstOrDefault(), cases.Where(c => c.Id == r.CaseId).Select(c => (int?)c.Number).FirstOrDefault(),
                cases.Any(c => c.Id == r.CaseId && (c.IsOpen || (c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held))))).ToList(),
            Cases = cases.Where(c => c.AccountId == a.Id).OrderByDescending(c => c.FiledAt).ThenByDescending(c => c.Id).Take(Most)
                .Select(c => new MyCase(new Radicado(c.Year, c.Number).ToString(), c.Kind,
                    c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held ? CaseState.InProgress : c.State,
                    c.Subject, c.FiledAt, MyCase.DueOf(c.DueOn, c.GoalDueAt), c.TermRests)).ToList(),
            Companies = companies.Where(c => c.AccountId == a.Id).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).Take(Most)
                .Select(c => new { c.LegalName, c.ContactName }).ToList(),
            AllCompanies = companies.Count(c => c.AccountId == a.Id),
            NewAddress = links.Where(l => l.AccountId == a.Id && l.Purpose == LinkPurpose.EmailChange && l.UsedAt == null && l.ExpiresAt > now)
                .Select(l => l.Email).FirstOrDefault(),
            Accepted = consents.Where(c => c.AccountId == a.Id && inForce.Contains(c.Document + " " + c.Version)).Select(c => c.Document).Distinct().Count(),
            AppEdits = edits.Count(),
            HasFactor = factors.Any(f => f.AccountId == a.Id),
            CodesLeft = codes.Count(c => c.AccountId == a.Id),
            Before = trail.Where(e => e.SubjectId == key && e.Outcome == SignInPath.SignedIn
                    && e.At < sessions.Where(s => s.Id == asking).Select(s => s.StartedAt).FirstOrDefault())
                .OrderByDescending(e => e.At).Select(e => new PreviousSignIn(e.At, e.Device)).FirstOrDefault(),
        }), cancellationToken);
        if (found is null)
            return AccountFailures.NotFound;
        var asked = found.Asked.ToDictionary(r => r.App);
        var contact = found.DocumentType == DocumentType.NIT ? found.Companies.Select(c => c.ContactName).FirstOrDefault(n => n is not null) : null;
        return new HomeView(
            Account.Call(found.First, contact, found.Full, found.DocumentType, found.Username),
            [.. (await shelf.After(found.AppEdits, cancellationToken))
                .Select(a => (View: asked.TryGetValue(a.Offer.Code, out var was) ? was.View(a.Offer) : new(a.Offer, AppStanding.None), a.IsRetired))
                .Where(a => !a.IsRetired || a.View.Standing is AppStanding.Asked or AppStanding.Granted).Select(a => a.View)])
        {
            AddressToConfirm = found.NewAddress is { } address ? Mask.Email(address) : null,
            ConditionsChanged = found.Accepted < policy.Registration.Legal.Count,
            PhoneMissing = found.Phone.Length == 0 && policy.Registration.Fields.Contains(RegistrationField.Phone),
            HasSecondFactor = found.HasFactor,
            RecoveryCodesLeft = found.CodesLeft,
            Cases = found.Cases,
            Companies = [.. found.Companies.Select(c => c.LegalName)],
            AllCompanies = found.AllCompanies,
            Before = found.Before,
        };
    }
}

/// <param name="IsPending">Its case is open, or the answer is held still.</param>
internal sealed record AppAsked(string App, DateTimeOffset RequestedAt, bool IsGranted, Guid? CaseId, int? Year, int? Number, bool IsPending)
{
    public AppStanding Standing => CaseId is null ? AppStanding.Noted : IsPending ? AppStanding.Asked : IsGranted ? AppStanding.Granted : AppStanding.Ended;

    public AppView View(AppOffer offer) => new(offer, Standing, RequestedAt, Year is { } year && Number is { } number ? new Radicado(year, number).ToString() : null);
}
