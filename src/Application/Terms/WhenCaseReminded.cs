using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Tells whoever has the case; where nobody has it, or they work here no more, the supervisors, and without any the administrators.</summary>
internal sealed class WhenCaseReminded(IRepository<Case> cases, IRepository<StaffMember> members, Outbox outbox, PortalLinks portal) : INotificationHandler<Raised<CaseReminded>>
{
    public async Task Handle(Raised<CaseReminded> notification, CancellationToken cancellationToken)
    {
        var (one, step) = (await cases.Get(notification.Event.CaseId, cancellationToken), Enum.Parse<ReminderStep>(notification.Event.Step));
        var number = one.Radicado.ToString();
        var due = step switch
        {
            ReminderStep.GoalNear => Colombia.Day(one.GoalDueAt!.Value),
            ReminderStep.HoursHalf or ReminderStep.HoursNear or ReminderStep.HoursOver => Colombia.Day(one.HoursDueAt!.Value),
            _ => one.DueOn!.Value,
        };
        foreach (var member in await To(one, cancellationToken))
            outbox.Promise(new CaseReminderMail(number, step, due, portal.StaffCase(number)), new Mailbox(member.Email, member.Language));
    }

    private async Task<IReadOnlyList<StaffMember>> To(Case one, CancellationToken stop)
    {
        if (one.AssigneeId is { } id && await members.List(new StaffSpecs.InUse(id), stop) is { Count: > 0 } assignee)
            return assignee;
        return await members.List(new StaffSpecs.InRole(StaffRole.Supervisor), stop) is { Count: > 0 } supervisors
            ? supervisors : await members.List(new StaffSpecs.InRole(StaffRole.Administrator), stop);
    }
}
