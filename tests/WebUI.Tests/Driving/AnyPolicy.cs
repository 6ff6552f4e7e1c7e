using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Policies drawn at random from all choices, contradictory ones included; and the same as a file, for the real program to read.</summary>
internal static class AnyPolicy
{
    private static readonly JsonSerializerOptions AsFile = new()
    {
        Converters = { new JsonStringEnumConverter() }, IgnoreReadOnlyProperties = true, WriteIndented = true,
    };

    private static readonly Gen<IdentityPolicy> Identity =
        from ways in SomeOf(Enum.GetValues<Identifier>())
        from unique in SomeOf(Enum.GetValues<Identifier>())
        from documents in SomeOf(Enum.GetValues<DocumentType>())
        from wider in Gen.Elements(true, true, true, false)
        select new IdentityPolicy { SignInWith = ways, OneAccountPer = wider ? [.. unique.Union(ways)] : unique, DocumentTypes = documents };

    private static readonly Gen<RegistrationPolicy> Registration =
        from kind in Gen.Elements(Enum.GetValues<RegistrationKind>())
        from fields in SomeOf(Enum.GetValues<RegistrationField>())
        from whole in Gen.Elements(true, false)
        from datum in Gen.Elements(Enum.GetValues<SecondDatum>())
        from confirmation in Gen.Elements(true, false)
        from next in Gen.Elements(Enum.GetValues<AfterActivation>())
        select SampleHouse.Policy.Registration with
        {
            Kind = kind, Fields = Named(fields, whole), SecondDatum = datum, Confirmation = confirmation, AfterActivation = next,
        };

    private static readonly Gen<PasswordPolicy> Password =
        from shortest in Gen.Choose(8, 20)
        from demands in Gen.ArrayOf(Gen.Elements(true, false), 4)
        select SampleHouse.Policy.Password with
        {
            Rule = new PasswordRule { MinLength = shortest, Upper = demands[0], Lower = demands[1], Letter = demands[2], Digit = demands[3] },
        };

    private static readonly Gen<ChallengeRule> Verification =
        from enabled in Gen.Elements(true, true, false)
        from questions in Gen.Choose(4, 7)
        from options in Gen.Choose(4, 8)
        from attempts in Gen.Choose(1, 4)
        select SampleHouse.Policy.Verification with { Enabled = enabled, Questions = questions, Options = options, Attempts = attempts };

    public static readonly Gen<PortalPolicy> Any =
        from identity in Identity
        from registration in Registration
        from password in Password
        from verification in Verification
        from recovery in Gen.Elements(Enum.GetValues<RecoveryKind>())
        from threshold in Gen.Choose(3, 10)
        select SampleHouse.Policy with
        {
            Identity = identity, Registration = registration, Password = password, Verification = verification,
            Recovery = new() { Kind = recovery }, Lockout = new() { Threshold = threshold },
        };

    public static readonly Gen<PortalPolicy> Valid = Any.Where(p => PortalPolicyFaults.Of(p, development: true).Count == 0);

    public static string Write(PortalPolicy policy, string folder)
    {
        var path = Path.Combine(folder, "policy.json");
        File.WriteAllText(path, JsonSerializer.Serialize(policy, AsFile));
        return path;
    }

    /// <summary>In short, for the report of a failure.</summary>
    public static string Said(PortalPolicy p) =>
        $"sign in with {string.Join('+', p.Identity.SignInWith)}, one per {string.Join('+', p.Identity.OneAccountPer)}, documents {string.Join('+', p.Identity.DocumentTypes)}, "
        + $"{p.Registration.Kind}, fields {string.Join('+', p.Registration.Fields)}, datum {p.Registration.SecondDatum}, confirmation {p.Registration.Confirmation}, "
        + $"then {p.Registration.AfterActivation} (questions {p.Verification.Enabled}), recovery {p.Recovery.Kind}";

    private static Gen<T[]> SomeOf<T>(T[] all) =>
        from taken in Gen.ArrayOf(Gen.Elements(true, false), all.Length)
        from order in Gen.Shuffle(all)
        select order.Where((_, i) => taken[i]).ToArray();

    /// <summary>Most draws name a person in one way or the other, as a policy must; some do not.</summary>
    private static RegistrationField[] Named(RegistrationField[] drawn, bool whole) => whole
        ? [.. drawn.Where(f => f is RegistrationField.Phone or RegistrationField.BirthDate), RegistrationField.FullName]
        : [.. drawn.Where(f => f is not (RegistrationField.FullName or RegistrationField.FirstName)), RegistrationField.FirstName];
}
