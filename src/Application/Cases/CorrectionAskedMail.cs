using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases;

/// <summary>The same request, to the organisation.</summary>
/// <param name="Term">In business days.</param>
public sealed record CorrectionAskedMail(
    string Name, string Document, string Email, string What, string Explanation, int Term, string HomeLink) : Mail;
