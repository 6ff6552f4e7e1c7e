using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases;

/// <summary>The receipt of a request to put data right.</summary>
/// <param name="Term">In business days.</param>
public sealed record CorrectionReceivedMail(string What, string Summary, int Term, string MyDataLink) : Mail;
