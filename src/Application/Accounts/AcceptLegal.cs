using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Accepts the versions in force of the legal documents, and goes on with the sign-in. All or none: silence is not consent.</summary>
public sealed record AcceptLegal(Secret Ticket, bool AcceptsTerms, bool AcceptsDataTreatment) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "accept_legal";
}

internal sealed class AcceptLegalHandler(
    IRepository<Consent> consents, Tickets tickets, SignInPath path, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<AcceptLegal, Result<SignInAnswer>>
{
    private const TicketPurpose Purpose = TicketPurpose.Legal;

    public async Task<Result<SignInAnswer>> Handle(AcceptLegal request, CancellationToken cancellationToken)
    {
        // The account's row first: whoever accepts in two tabs at once accepts once.
        if (await tickets.Take(request.Ticket, Purpose, cancellationToken) is not { State: AccountState.Active } account
            || await path.Look(request.Ticket, Purpose, cancellationToken) is not { } standing)
            return AccountFailures.SignInAgain;
        var due = SignInPath.FactorDue(standing) ? [] : path.LegalDue(standing);
        List<Failure> lacks = [];
        if (!request.AcceptsTerms && due.Any(d => d.Document == "terms"))
            lacks.Add(AccountFailures.AcceptTerms);
        if (!request.AcceptsDataTreatment && due.Any(d => d.Document == "data_treatment"))
            lacks.Add(AccountFailures.AcceptDataTreatment);
        if (lacks.Count > 0)
            return Result<SignInAnswer>.Failed(lacks);
        if (!await tickets.UseUp(request.Ticket, Purpose, account, cancellationToken))
            return AccountFailures.SignInAgain;
        foreach (var legal in due)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, clock.GetUtcNow(), caller.Actor.Channel, caller.Address));
        var answer = path.Next(standing with { Consents = [.. standing.Consents, .. due.Select(d => new GivenConsent(d.Document, d.Version))] });
        if (due.Count > 0)
            trail.Ended("accepted");
        return answer;
    }
}
