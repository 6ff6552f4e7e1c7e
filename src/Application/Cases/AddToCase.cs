using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>The person adds to a case of their own: what they were asked for, or something more.</summary>
public sealed record AddToCase(string Number, string Text) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "add_to_case";
}

internal sealed class AddToCaseValidator : AbstractValidator<AddToCase>
{
    public AddToCaseValidator() => RuleFor(m => m.Text).Lines(Case.MaxText);
}

internal sealed class AddToCaseHandler(IRepository<Case> cases, CaseClocks clocks, IBudgets budgets, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddToCase, Result>
{
    private const int PerDay = 30;

    public async Task<Result> Handle(AddToCase request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        if (Radicado.Read(request.Number) is not { } radicado)
            return CaseFailures.NotFound;
        if (!await budgets.TrySpend(cancellationToken, new Spending("add to case", id.ToString(), PerDay, TimeSpan.FromDays(1))))
            return CaseFailures.TooManyFilings;
        if (await cases.Take(new CaseSpecs.ByRadicado(radicado), cancellationToken) is not { } own || own.AccountId != id)
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(own.Id));
        return own.Add(request.Text.Trim(), await clocks.Now(cancellationToken), clock.GetUtcNow());
    }
}
