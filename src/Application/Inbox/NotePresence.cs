using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Whoever asks has this case open now. It locks nothing: it is only said to the others.</summary>
public sealed record NotePresence(Guid CaseId) : ICommand<Result>, IStaffOnly, IRoutine
{
    public string Action => "note_presence";
    public Permission Needs => Permission.ReadCases;
}

internal sealed class NotePresenceHandler(PresenceRows presences, IRepository<Case> cases, ICaller caller) : IRequestHandler<NotePresence, Result>
{
    public async Task<Result> Handle(NotePresence request, CancellationToken cancellationToken)
    {
        var staffId = caller.Actor.StaffId!.Value;
        if (await presences.Renew(request.CaseId, staffId, cancellationToken))
            return Result.Done;
        if (await cases.Count(new CaseSpecs.ById(request.CaseId), cancellationToken) == 0)
            return CaseFailures.NotFound;
        presences.Begin(request.CaseId, staffId);
        return Result.Done;
    }
}
