
namespace Ventanilla.Application.Notifications;

/// <summary>What a mail says, as typed values; its words are a Razor component, its plain-text twin and its subject in the infrastructure.
/// Links are whole addresses under the configured base.</summary>
public abstract record Mail;

/// <summary>The link that proves the mailbox and goes on with the registration.</summary>
public sealed record ActivationMail(string Link, int ValidHours) : Mail;

/// <summary>Someone registered with an address that already has an account: nothing was created.</summary>
public sealed record AlreadyRegisteredMail(string SignInLink, string RecoverLink) : Mail;

/// <summary>Someone registered where only people with their address on record may, and this address is not.</summary>
public sealed record NotOnRecordMail(string HelpLink) : Mail;

/// <summary>The account can be signed in to.</summary>
public sealed record WelcomeMail(string FirstName, string SignInLink) : Mail;

/// <summary>The same, to someone who signs in with a username: it says which.</summary>
public sealed record UserConfirmedMail(string Name, string Username, string SignInLink) : Mail;

/// <summary>All usernames of the address.</summary>
public sealed record UsernamesMail(IReadOnlyList<string> Usernames, string SignInLink, string RecoverLink) : Mail;

/// <summary>The link to choose a new password.</summary>
public sealed record PasswordResetMail(string Link, int ValidMinutes) : Mail;

/// <summary>The link to confirm that a temporary password is wanted.</summary>
public sealed record ConfirmRecoveryMail(string Link, int ValidMinutes) : Mail;

/// <summary>The temporary password itself. Like every mail with a secret it is encrypted while it waits, and erased once delivered.</summary>
public sealed record TemporaryPasswordMail(string Password, int ValidMinutes, string SignInLink) : Mail;

/// <summary>The password is another one.</summary>
/// <param name="NotMineLink">Ends every session, makes the new password worthless and starts a recovery.</param>
public sealed record PasswordChangedMail(string NotMineLink) : Mail;

/// <summary>The account asks for a second factor from now on.</summary>
public sealed record SecondFactorOnMail(string NotMineLink) : Mail;

/// <summary>The account asks for the password alone again.</summary>
public sealed record SecondFactorOffMail(string NotMineLink) : Mail;

/// <summary>There are new recovery codes; the old ones are worth nothing.</summary>
public sealed record RecoveryCodesRenewedMail(string NotMineLink) : Mail;

/// <summary>A recovery code was used in place of the application.</summary>
public sealed record RecoveryCodeUsedMail(int Left, string NotMineLink) : Mail;

/// <summary>The link that makes this address the account's new one.</summary>
public sealed record EmailChangeMail(string Link, int ValidHours) : Mail;

/// <summary>Someone wants to move an account to an address that already has one: nothing was changed.</summary>
public sealed record EmailTakenMail(string SignInLink, string RecoverLink) : Mail;

/// <summary>Someone wants to move an account to an address that is not on record, where it has to be.</summary>
public sealed record EmailNotOnRecordMail(string HelpLink) : Mail;

/// <summary>To the old address: the account answers to another one.</summary>
/// <param name="NotMineLink">Puts everything back and starts a recovery.</param>
public sealed record EmailChangedMail(string MaskedNewEmail, string NotMineLink) : Mail;

/// <summary>The phone is another one.</summary>
public sealed record PhoneChangedMail(string NotMineLink) : Mail;

/// <summary>The account will be erased on that day; signing in keeps it.</summary>
public sealed record AccountClosingMail(DateTimeOffset ClosesAt, string SignInLink, string NotMineLink) : Mail;

/// <summary>The last mail: nothing personal is left.</summary>
public sealed record AccountErasedMail(string HomeLink) : Mail;

/// <summary>The receipt of a request to put data right.</summary>
public sealed record CorrectionReceivedMail(string What, string Summary, int BusinessDays, string MyDataLink) : Mail;

/// <summary>The same request, to the organisation.</summary>
public sealed record CorrectionAskedMail(
    string Name, string Document, string Email, string What, string Explanation, int BusinessDays, string HomeLink) : Mail;

/// <summary>Too many wrong passwords: the account rests for a while.</summary>
public sealed record SignInPausedMail(int Minutes, string RecoverLink) : Mail;

/// <summary>To the address on record: someone used up the identity questions about this person.</summary>
public sealed record VerificationBlockedMail(string MaskedAccountEmail, string NotMeLink, string CaseLink) : Mail;

/// <summary>To the address on record: an account with another address is this person's from now on.</summary>
public sealed record IdentityProvedMail(string MaskedAccountEmail, string NotMeLink, string CaseLink) : Mail;

/// <summary>The kinds of mail by the name that a stored message carries.</summary>
public static class MailCatalogue
{
    private static readonly Dictionary<string, Type> Kinds = new[]
    {
        typeof(ActivationMail), typeof(AlreadyRegisteredMail), typeof(NotOnRecordMail), typeof(WelcomeMail), typeof(UserConfirmedMail), typeof(UsernamesMail),
        typeof(PasswordResetMail), typeof(ConfirmRecoveryMail), typeof(TemporaryPasswordMail), typeof(PasswordChangedMail), typeof(SignInPausedMail),
        typeof(VerificationBlockedMail), typeof(IdentityProvedMail), typeof(SecondFactorOnMail), typeof(SecondFactorOffMail), typeof(RecoveryCodesRenewedMail), typeof(RecoveryCodeUsedMail),
        typeof(EmailChangeMail), typeof(EmailTakenMail), typeof(EmailNotOnRecordMail), typeof(EmailChangedMail),
        typeof(PhoneChangedMail), typeof(AccountClosingMail), typeof(AccountErasedMail), typeof(CorrectionReceivedMail), typeof(CorrectionAskedMail),
    }.ToDictionary(t => t.Name);

    public static IReadOnlyCollection<Type> All => Kinds.Values;
    public static Type KindOf(string template) => Kinds[template];
}
