namespace Ventanilla.Domain.Accounts;

/// <summary>Every way an account can say no. The texts are in Failures.resx under the code.</summary>
public static class AccountFailures
{
    /// <summary>Unknown, wrong and locked alike: whoever does not know the password learns nothing.</summary>
    public static readonly Failure SignInRefused = new(FailureKind.Refused, "accounts.sign_in_refused");
    public static readonly Failure LinkNotUsable = new(FailureKind.Refused, "accounts.link_not_usable");
    public static readonly Failure NotWaitingForVerification = new(FailureKind.Refused, "accounts.not_waiting_for_verification");
    public static readonly Failure NotWaitingForCompany = new(FailureKind.Refused, "accounts.not_waiting_for_company");
    public static readonly Failure IdentifierTaken = new(FailureKind.Conflict, "accounts.identifier_taken");

    /// <summary>Told only to whoever has just proved to be that person too.</summary>
    public static readonly Failure DocumentProvedBefore = new(FailureKind.Conflict, "accounts.document_proved_before");

    public static readonly Failure NoDocumentToLose = new(FailureKind.Refused, "accounts.no_document_to_lose");

    /// <summary>The one identifier of which a portal has to say that it is taken; the text names free ones.</summary>
    public static readonly Failure UsernameTaken = new(FailureKind.Conflict, "accounts.username_taken", "Username");
    public static readonly Failure NotActive = new(FailureKind.Refused, "accounts.not_active");

    /// <summary>For staff: it waits for its activation, is disabled, or is erased.</summary>
    public static readonly Failure NotInUse = new(FailureKind.Conflict, "accounts.not_in_use");
    public static readonly Failure NotDisabledByStaff = new(FailureKind.Conflict, "accounts.not_disabled_by_staff");
    public static readonly Failure NotClosing = new(FailureKind.Refused, "accounts.not_closing");
    public static readonly Failure EmailSame = new(FailureKind.Invalid, "accounts.email_same", "Email");
    public static readonly Failure NotFound = new(FailureKind.NotFound, "accounts.not_found");
    public static readonly Failure CurrentPasswordWrong = new(FailureKind.Refused, "accounts.current_password_wrong", "CurrentPassword");
    public static readonly Failure CurrentPasswordNeeded = new(FailureKind.Invalid, "accounts.current_password_needed", "CurrentPassword");
    public static readonly Failure RegistrationPasswordWrong = new(FailureKind.Refused, "accounts.registration_password_wrong", "Password");
    public static readonly Failure PasswordTooShort = new(FailureKind.Invalid, "accounts.password_too_short", "Password");
    public static readonly Failure PasswordTooLong = new(FailureKind.Invalid, "accounts.password_too_long", "Password");
    public static readonly Failure PasswordNeedsUpper = new(FailureKind.Invalid, "accounts.password_needs_upper", "Password");
    public static readonly Failure PasswordNeedsLower = new(FailureKind.Invalid, "accounts.password_needs_lower", "Password");
    public static readonly Failure PasswordNeedsLetter = new(FailureKind.Invalid, "accounts.password_needs_letter", "Password");
    public static readonly Failure PasswordNeedsDigit = new(FailureKind.Invalid, "accounts.password_needs_digit", "Password");
    public static readonly Failure PasswordCommon = new(FailureKind.Invalid, "accounts.password_common", "Password");
    public static readonly Failure PasswordContext = new(FailureKind.Invalid, "accounts.password_context", "Password");
    public static readonly Failure PasswordPrevious = new(FailureKind.Invalid, "accounts.password_previous", "Password");

    /// <summary>Another e-mail, username or document in a form that was judged before.</summary>
    public static readonly Failure PasswordAgain = new(FailureKind.Invalid, "accounts.password_again", "Password");

    /// <summary>A form that waited too long before it was sent, or that is not the one that was judged.</summary>
    public static readonly Failure RegisterAgain = new(FailureKind.Refused, "accounts.register_again");
    public static readonly Failure AcceptTerms = new(FailureKind.Invalid, "accounts.accept_terms", "AcceptsTerms");
    public static readonly Failure AcceptDataTreatment = new(FailureKind.Invalid, "accounts.accept_data_treatment", "AcceptsDataTreatment");

    /// <summary>A sign-in that waited too long between two steps, or whose password changed meanwhile.</summary>
    public static readonly Failure SignInAgain = new(FailureKind.Refused, "accounts.sign_in_again");
    public static readonly Failure TooManyRequests = new(FailureKind.TooMany, "accounts.too_many_requests");
}
