using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>The person adds to a case of their own: what they were asked for, or something more. Whoever filed without an account shows the code of the acuse.</summary>
/// <param name="Code">Null of whoever is signed in.</param>
public sealed record AddToCase(string Number, string Text, Secret? Code = null) : ICommand<Result>, IAudited
{
    public string Action => "add_to_case";
}

internal sealed class AddToCaseValidator : AbstractValidator<AddToCase>
{
    public AddToCaseValidator() => RuleFor(m => m.Text).Lines(Case.MaxText);
}

internal sealed class AddToCaseHandler(
    IRepository<Case> cases, FollowCodes codes, CaseClocks clocks, IBudgets budgets, Trail trail, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddToCase, Result>
{
    public async Task<Result> Handle(AddToCase request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return CaseFailures.NotFound;
        var limit = policy.Cases.LookUpsPerAddressPerHour;
        if (!await budgets.TrySpend(cancellationToken,
            new Spending("add to case", caller.AccountId?.ToString() ?? Network.ClientOf(caller.Address), limit, TimeSpan.FromHours(1)),
            new Spending("add to case number", radicado.ToString(), 10 * limit, TimeSpan.FromHours(1))))
            return CaseFailures.TooManyLookUps;
        if (await cases.Take(new CaseSpecs.ByRadicado(radicado), cancellationToken) is not { } own || !await IsAskers(own, request.Code, cancellationToken))
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(own.Id));
        return own.Add(request.Text.Trim(), await clocks.Now(cancellationToken), clock.GetUtcNow());
    }

    private async Task<bool> IsAskers(Case one, Secret? code, CancellationToken stop) =>
        (one.AccountId is { } owner && owner == caller.AccountId) || (code is not null && await codes.Fits(one.Id, code.Reveal(), stop));
}
