using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Verification;

/// <summary>To the address on record: someone used up the identity questions about this person.</summary>
/// <param name="Account">The e-mail of the account that tried, masked.</param>
public sealed record VerificationBlockedMail(string Account, string NotMeLink, string CaseLink) : Mail;
