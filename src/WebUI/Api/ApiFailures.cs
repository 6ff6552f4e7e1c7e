using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Api;

/// <summary>What a program is told where no message of the application refused.</summary>
internal static class ApiFailures
{
    public static readonly Failure Unreadable = new Failure(FailureKind.Invalid, "api.unreadable");
    public static readonly Failure SignIn = new Failure(FailureKind.Forbidden, "api.sign_in");
    public static readonly Failure Forbidden = new Failure(FailureKind.Forbidden, "api.forbidden");
    public static readonly Failure Nothing = new Failure(FailureKind.NotFound, "api.nothing");
    public static readonly Failure TooMany = new Failure(FailureKind.TooMany, "api.too_many");
    public static readonly Failure Busy = new Failure(FailureKind.TooMany, "api.busy");
    public static readonly Failure Fault = new Failure(FailureKind.Refused, "api.fault");

    public static Failure Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignIn,
        StatusCodes.Status403Forbidden => Forbidden,
        StatusCodes.Status404NotFound => Nothing,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable => Busy,
        >= 500 => Fault,
        _ => Unreadable,
    };
}
