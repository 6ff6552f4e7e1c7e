using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>A person's telephone with its key, and the sheet with the recovery codes.</summary>
internal sealed record Phone(ApplicationHouse House, TotpKey Key, string[] Sheet)
{
    public string Code(int stepsAway = 0) => Totp.CodeAt(Key, Totp.StepAt(House.Clock.GetUtcNow()) + stepsAway);

    /// <summary>Six digits that are no code now.</summary>
    public string Wrong()
    {
        string[] near = [Code(-1), Code(), Code(1)];
        return new[] { "000000", "111111", "222222", "333333" }.First(c => !near.Contains(c));
    }
}

internal static class FactorSteps
{
    public static void IsAsked(this ApplicationHouse house, SignInAnswer session) =>
        (house.Caller.AccountId, house.Caller.SessionId) = (session.AccountId, session.SessionId);

    /// <summary>Signs in and switches the factor on; a minute later, so that the code of the proof is out of the way.</summary>
    public static async Task<Phone> EnablesFactor(this ApplicationHouse house, string email)
    {
        house.IsAsked(await house.SignsIn(email));
        var phone = new Phone(house, TotpKey.Draw(), []);
        var sheet = (await house.Send(new EnableSecondFactor(phone.Key.Write(), phone.Code(), new Secret(SampleHouse.Password)))).Value;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return phone with { Sheet = [.. sheet.Select(s => s.Reveal())] };
    }

    public static Task<Result<SignInAnswer>> Answers(this ApplicationHouse house, Secret ticket, string code) =>
        house.Send(new AnswerSecondFactor(ticket, code));
}
