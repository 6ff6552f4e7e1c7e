using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>To staff: the time of a case runs out. It says nothing of whoever filed it, nor in their words, for their identity may be reserved.</summary>
/// <param name="Due">The law's last day, or that of our own goal or of the hours where that is what is near.</param>
public sealed record CaseReminderMail(string Number, ReminderStep Step, DateOnly Due, string CaseLink) : Mail;
