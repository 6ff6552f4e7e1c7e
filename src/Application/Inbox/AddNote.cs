using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Writes something about a case for staff alone. It needs no version: whoever else changed the case, the note is as true as before.</summary>
public sealed record AddNote(Guid CaseId, string Text) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "add_note";
    public Permission Needs => Permission.WorkCases;
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class AddNoteValidator : AbstractValidator<AddNote>
{
    public AddNoteValidator() => RuleFor(m => m.Text).Lines(CaseNote.MaxText);
}

internal sealed class AddNoteHandler(IRepository<Case> cases, IRepository<CaseNote> notes, ICaller caller, TimeProvider clock) : IRequestHandler<AddNote, Result>
{
    public async Task<Result> Handle(AddNote request, CancellationToken cancellationToken)
    {
        if (await cases.Count(new CaseSpecs.ById(request.CaseId), cancellationToken) == 0)
            return CaseFailures.NotFound;
        notes.Add(CaseNote.Write(request.CaseId, caller.Actor.StaffId!.Value, request.Text.Trim(), clock.GetUtcNow()));
        return Result.Done;
    }
}
