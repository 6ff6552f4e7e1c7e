using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>Keeps what one page has of a case, also where it is wrong, so that nothing typed is lost; begins a draft where there is none. Whoever has the
/// key may write; what there is of an account only its owner reads.</summary>
/// <param name="Key">Null where nothing is kept yet; of a draft that is gone another one is begun.</param>
/// <param name="Fields">Null where this page does not ask.</param>
public sealed record SaveCaseDraft(Secret? Key, CaseDraftData Fields) : ICommand<Result<Secret>>
{
    /// <summary>Of one box. Longer than a case may be, so that who wrote too much can shorten it.</summary>
    public const int LongestText = 60_000;
}

internal sealed class SaveCaseDraftValidator : AbstractValidator<SaveCaseDraft>
{
    public SaveCaseDraftValidator() => RuleFor(m => m.Fields).ChildRules(f =>
    {
        f.RuleFor(d => d.Text).MaximumLength(SaveCaseDraft.LongestText).WithErrorCode("common.too_long").WithState(_ => new object[] { SaveCaseDraft.LongestText });
        foreach (var box in new System.Linq.Expressions.Expression<Func<CaseDraftData, string?>>[] { d => d.FullName, d => d.DocumentNumber, d => d.Email, d => d.Phone, d => d.Subject, d => d.Product, d => d.Reach, d => d.SpokenAnswer })
            f.RuleFor(box).MaximumLength(SaveCaseDraft.LongestText).WithErrorCode("common.too_long").WithState(_ => new object[] { SaveCaseDraft.LongestText });
    });
}

internal sealed class SaveCaseDraftHandler(
    IRepository<CaseDraft> drafts, DraftContent content, IBudgets budgets, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<SaveCaseDraft, Result<Secret>>
{
    public async Task<Result<Secret>> Handle(SaveCaseDraft request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (request.Key is { } key && await drafts.Take(new CaseDraftSpecs.ByKey(Token.HashOf(key), now), cancellationToken) is { } kept)
            return kept.Write(content.Seal(request.Fields.Over(content.Open(kept.Content) ?? new())), caller.AccountId, now).With(key);

        var own = new Spending("case draft", Network.ClientOf(caller.Address), policy.Budgets.CaseDraftsPerAddressPerHour, TimeSpan.FromHours(1));
        if (!await budgets.TrySpend(cancellationToken, own))
            return CaseDraftFailures.TooManyDrafts;
        var (draft, fresh) = CaseDraft.Begin(now);
        drafts.Add(draft);
        return draft.Write(content.Seal(request.Fields), caller.AccountId, now).With(fresh);
    }
}
