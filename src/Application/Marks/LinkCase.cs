using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Marks;

/// <summary>Links a case to the one it repeats, or to the one that that one repeats. Nothing is merged: each keeps its number, its clocks and an answer of its own.</summary>
/// <param name="To">The number of the other, as it was typed.</param>
/// <param name="Reason">Needed where both are not of the same person.</param>
public sealed record LinkCase(Guid CaseId, int Seen, string To, string? Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "link_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class LinkCaseValidator : AbstractValidator<LinkCase>
{
    public LinkCaseValidator()
    {
        RuleFor(m => m.To).Must(t => !string.IsNullOrWhiteSpace(t)).WithErrorCode("common.required");
        RuleFor(m => m.Reason).Lines(Case.MaxReason).When(m => !string.IsNullOrWhiteSpace(m.Reason));
    }
}

internal sealed class LinkCaseHandler(IRepository<Case> cases, IReads reads, CaseDesk desk) : IRequestHandler<LinkCase, Result>
{
    public async Task<Result> Handle(LinkCase request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.To) is not { } number)
            return CaseFailures.NoSuchCase;
        var original = await reads.First(reads.Of(new CaseSpecs.ByRadicado(number)).Select(c => c.RepeatsId ?? c.Id), cancellationToken);
        if (original == Guid.Empty)
            return CaseFailures.NoSuchCase;
        // Both are locked, in one order whoever asks: of two that would repeat each other the second sees what the first did.
        if (request.CaseId.CompareTo(original) < 0)
            await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken);
        if (await cases.Take(new CaseSpecs.ById(original), cancellationToken) is not { } other)
            return CaseFailures.NoSuchCase;
        return await desk.Do(request.CaseId, async (one, _) => other.GroupId != one.Id && await cases.Count(new CaseSpecs.Repeating(one.Id), cancellationToken) > 0
            ? CaseFailures.OthersRepeatIt
            : one.Link(other, request.Reason?.Trim(), desk.StaffId, request.Seen, desk.Now), cancellationToken);
    }
}
