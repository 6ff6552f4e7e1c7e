using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

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

internal sealed class AddToCaseHandler(AskersCase own, CaseClocks clocks, TimeProvider clock) : IRequestHandler<AddToCase, Result>
{
    public async Task<Result> Handle(AddToCase request, CancellationToken cancellationToken)
    {
        var taken = await own.Take(request.Number, request.Code, cancellationToken);
        return taken.Succeeded
            ? taken.Value.Add(request.Text.Trim(), await clocks.Now(cancellationToken), clock.GetUtcNow())
            : Result.Failed(taken.Failures);
    }
}
