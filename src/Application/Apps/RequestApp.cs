using Ventanilla.Application.Cases;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Apps;

/// <summary>Asks for one of the applications on offer: a case of its own kind, with a number, an acuse and the organisation's own time. One at a time for an account,
/// by a rule of the database; what came to nothing may be asked for again.</summary>
/// <param name="Subject">As the case is called.</param>
/// <param name="Why">What it is needed for, in the person's words.</param>
/// <param name="TermsAccepted">Of the application, where it has conditions of its own.</param>
/// <param name="TermsVersion">Those that were read.</param>
public sealed record RequestApp(string App, string Subject, string Why, bool TermsAccepted = false, string? TermsVersion = null) : ICommand<Result<FiledCase>>, ISignedIn, IAudited
{
    public string Action => "request_app";
    AuditRef? IAudited.Subject => AppOffer.IsCode(App) ? AuditRef.App(App) : null;
}

internal sealed class RequestAppValidator : AbstractValidator<RequestApp>
{
    public RequestAppValidator()
    {
        RuleFor(m => m.Subject).Text(Case.MaxSubject);
        RuleFor(m => m.Why).Lines(Case.MaxReason);
    }
}

internal sealed class RequestAppHandler(
    IRepository<AppRequest> requests, IRepository<Account> accounts, IRepository<Case> cases, Numbers numbers, CaseClocks clocks, CaseLetters letters, FollowCodes codes,
    IBudgets budgets, AppShelf shelf, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<RequestApp, Result<FiledCase>>
{
    public async Task<Result<FiledCase>> Handle(RequestApp request, CancellationToken cancellationToken)
    {
        if (await shelf.Find(request.App, cancellationToken) is not { IsRetired: false, Offer: var offer })
            return AppFailures.NotOnOffer;
        if (offer.Terms is { } terms && (!request.TermsAccepted || (request.TermsVersion ?? terms.Version) != terms.Version))
            return request.TermsAccepted ? AppFailures.TermsChanged : AppFailures.AcceptTerms;
        var (now, asker) = (clock.GetUtcNow(), caller.AccountId!.Value);
        var id = Guid.CreateVersion7(now);
        // Before there is a transaction, as with every filing.
        var code = await codes.Of(id, cancellationToken);
        if (await accounts.Find(new AccountSpecs.ById(asker), cancellationToken) is not { } account)
            return AccountFailures.SignInAgain;
        if (await Ask(asker, request.App, id, now, cancellationToken) is { Succeeded: false } refused)
            return Result<FiledCase>.Failed(refused.Failures);
        if (!await budgets.TrySpend(cancellationToken, new Spending("file case", Network.ClientOf(caller.Address), policy.Cases.FilingsPerAddressPerHour, TimeSpan.FromHours(1))))
            return CaseFailures.TooManyFilings;
        var rules = await clocks.Now(cancellationToken);
        var filed = Case.File(id, await numbers.Draw(Colombia.Day(now).Year, cancellationToken), Filing(request, offer, account, now), rules, now);
        cases.Add(filed);
        await letters.Acuse(filed, [], cancellationToken);
        return new FiledCase(id, filed.Radicado.ToString(), code);
    }

    private async Task<Result> Ask(Guid asker, string app, Guid caseId, DateTimeOffset now, CancellationToken stop)
    {
        if (await requests.Take(new AppSpecs.One(asker, app), stop) is not { } before)
        {
            requests.Add(AppRequest.Ask(asker, app, caseId, now));
            return Result.Done;
        }

        var last = before.CaseId is { } known ? await cases.Find(new CaseSpecs.ById(known), stop) : null;
        return before.AskAgain(caseId, last is not null && (last.IsOpen || HeldAnswer.IsHeld(last.State, last.AnswerMessageId, last.AnswerBy, last.UpdatedAt, now)), now);
    }

    /// <summary>That the data may be used for it was accepted with the account.</summary>
    private Filing Filing(RequestApp request, AppOffer offer, Account account, DateTimeOffset now) =>
        new(CaseKind.AppAccess, FileCaseHandler.Of(account), AnswerWay.Email, request.Subject.Trim(), request.Why.Trim(), caller.Language, caller.Actor.Channel)
        {
            AccountId = account.Id,
            Details = [new("app", offer.Code), .. offer.Terms is { } terms ? [new CaseDetail("terms", terms.Version)] : (CaseDetail[])[]],
            Consent = new(policy.Registration.Legal.FirstOrDefault(l => l.Document == "data_treatment")?.Version ?? "", now, caller.Address),
        };
}
