using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>Who is asking, in one line.</summary>
internal static class Callers
{
    public static async Task<SignInAnswer> SignsIn(this ApplicationHouse house, string email, string password = SampleHouse.Password) =>
        (await house.Send(new SignInWithPassword(email, new Secret(password), Remember: true))).Value;

    /// <summary>Signs in, and asks in that session from now on.</summary>
    public static async Task<SignInAnswer> IsIn(this ApplicationHouse house, string email, string password = SampleHouse.Password)
    {
        var answer = await house.SignsIn(email, password);
        answer.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (house.Caller.AccountId, house.Caller.SessionId) = (answer.AccountId, answer.SessionId);
        return answer;
    }

    public static void IsNobody(this ApplicationHouse house) => (house.Caller.AccountId, house.Caller.SessionId) = (null, null);
}
