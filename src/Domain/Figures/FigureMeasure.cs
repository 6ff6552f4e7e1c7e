namespace Ventanilla.Domain.Figures;

/// <summary>What is counted. A word stands in rows for good: it is never given another meaning.</summary>
public enum FigureMeasure
{
    /// <summary>Registrations to which a link was mailed.</summary>
    Registered,

    /// <summary>Accounts whose mailbox was proved.</summary>
    Activated,

    /// <summary>Accounts whose owner answered the questions right.</summary>
    Verified,

    /// <summary>Accounts to which nothing was missing any more.</summary>
    BecameActive,

    /// <summary>Accounts whose last attempt at the questions was wrong or late.</summary>
    QuestionsBlocked,
    QuestionsPassed,
    QuestionsFailed,

    SignedIn,

    /// <summary>Tries to sign in with a wrong name or password, or while the account rested.</summary>
    SignInRefused,

    /// <summary>Accounts that began to rest after wrong passwords, each once in a row of them.</summary>
    SignInPaused,

    /// <summary>Mails, by the day of their promise; without those that were written for nobody.</summary>
    MailPromised,

    /// <summary>Those of them that were sent; the length is the longest that they took (<see cref="SendingTimes"/>).</summary>
    MailSent,

    CaseReceived,

    /// <summary>Cases whose answer reached the person on that day; the length is how many business days that was after the day on which they came in.</summary>
    CaseAnswered,
    CaseTransferred,

    /// <summary>Of <see cref="CaseAnswered"/>, those whose answer denied access to information.</summary>
    AccessDenied,

    /// <summary>As of now: open cases by their state; the length is how much time is left (<see cref="TimeLeft"/>).</summary>
    CaseOpen,

    /// <summary>As of now: mails by their state, waiting or parked.</summary>
    MailStanding,

    /// <summary>As of now: accounts whose questions are blocked.</summary>
    AccountBlocked,
}

/// <summary>How long a mail took from its promise until a server had it: the shortest of these, in seconds, that it fits in.</summary>
public static class SendingTimes
{
    public const int Moment = 5, HalfMinute = 30, FiveMinutes = 300, Hour = 3_600, Day = 86_400, Longer = int.MaxValue;

    public static readonly int[] Steps = [Moment, HalfMinute, FiveMinutes, Hour, Day, Longer];
}

/// <summary>How much time an open case has left, in steps of business days.</summary>
public static class TimeLeft
{
    public const int Late = -1, Today = 0, ThreeDays = 3, TenDays = 10, More = 11, NoTerm = 99;

    public static readonly int[] Steps = [Late, Today, ThreeDays, TenDays, More, NoTerm];

    /// <param name="days">Business days after today; null where the law sets no term.</param>
    public static int StepOf(int? days) => days switch { null => NoTerm, < 0 => Late, 0 => Today, <= 3 => ThreeDays, <= 10 => TenDays, _ => More };
}
