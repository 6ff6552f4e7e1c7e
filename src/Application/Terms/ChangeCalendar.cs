using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Makes the next version of the calendar, in which one day is another one, with a reason. Open cases get their new dates one by one within the next minutes, each told
/// to its person, or all keep theirs. Refused where somebody else has changed it since it was looked at.</summary>
/// <param name="Seen">The version that was looked at.</param>
/// <param name="Moves">Whether open cases get new dates.</param>
public sealed record ChangeCalendar(int Seen, DateOnly Day, DayChange Change, string Reason, bool? Moves) : ICommand<Result>, IStaffOnly, IAudited
{
    public const int MaxReason = 400;
    public string Action => "change_calendar";
    public Permission Needs => Permission.EditCalendar;
}

internal sealed class ChangeCalendarValidator : AbstractValidator<ChangeCalendar>
{
    public ChangeCalendarValidator()
    {
        RuleFor(m => m.Change).IsInEnum().WithErrorCode("common.required");
        RuleFor(m => m.Reason).Text(ChangeCalendar.MaxReason);
        RuleFor(m => m.Moves).NotNull().WithErrorCode("common.required");
    }
}

internal sealed class ChangeCalendarHandler(
    IRepository<CalendarVersion> calendars, CaseClocks clocks, ICaller caller, Trail trail, TimeProvider clock) : IRequestHandler<ChangeCalendar, Result>
{
    public async Task<Result> Handle(ChangeCalendar request, CancellationToken cancellationToken)
    {
        // Of two who save at once the second breaks the key of the version, is run again, and reads the first one's here.
        var before = (await clocks.Now(cancellationToken)).Calendar;
        if (before.Version != request.Seen)
            return CaseFailures.CalendarChanged;
        var edited = EditedCalendar.With(before, request.Day, request.Change, request.Reason.Trim());
        if (!edited.Succeeded)
            return Result.Failed(edited.Failures);
        calendars.Add(CalendarVersion.Edit(edited.Value, request.Reason.Trim(), caller.Actor.StaffId!.Value, request.Moves!.Value, clock.GetUtcNow()));
        trail.Ended(request.Moves.Value ? "moves_cases" : "keeps_dates");
        return Result.Done;
    }
}
