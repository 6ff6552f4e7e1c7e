using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Verification;

/// <summary>To the address on record: an account with another address is this person's from now on.</summary>
/// <param name="Account">That other address, masked.</param>
/// <param name="Valid">How long the link works.</param>
public sealed record IdentityProvedMail(string Account, string NotMeLink, string CaseLink, TimeSpan Valid) : Mail;
