using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Accounts;
using Ventanilla.Infrastructure.Notifications;
using Xunit;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>One judge of an address: what a form accepts, the postman can put on an envelope. What it cannot is refused at the form, not parked later.</summary>
public sealed class OneJudgeTests
{
    [Fact]
    public void Every_address_that_a_form_accepts_can_be_mailed_to()
    {
        var name = Gen.NonEmptyListOf(Gen.Choose('!', '~').Select(c => (char)c)).Select(string.Concat);
        var domain = Gen.NonEmptyListOf(Gen.Elements('a', 'z', '0', '-', '.', 'ñ', 'é', 'ü', 'ß', '中')).Select(c => string.Concat(c) + ".co");
        Prop.ForAll(name.ToArbitrary(), domain.ToArbitrary(), (n, d) =>
            (EmailAddress.Read($"{n}@{d}") is not { } address || Letter.Mailbox(address.Typed) is not null)
            && (EmailAddress.Read($"ana@{d}") is not { } other || Letter.Mailbox(other.Typed)?.GetAddress(idnEncode: true).All(char.IsAscii) == true)
            && (EmailAddress.Read($"{n}@correo.example") is not { } plain || Letter.Mailbox(plain.Typed)?.Address == plain.Typed))
            .QuickCheckThrowOnFailure();
    }
}
