using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.Accounts;

/// <summary>Ana, on record and with an account in any state.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public static readonly Document Document = new(DocumentType.CC, "1032456789");

    public static readonly Person Ana = Person.OnRecord(
        Document, "ANA", "LUCIA", "PEREZ", "GOMEZ", new DateOnly(1984, 5, 6), null, "ana@example.com", null, affiliated: true, "ATLANTICO");

    public static readonly IReadOnlyCollection<Identifier> Unique = [Identifier.Email, Identifier.Document];

    public static readonly Credential Another = new("another");
    public static readonly Credential Worthless = new("worthless");

    public static AccountDetails Details => new(
        Document, EmailAddress.Read("Ana@example.com")!, null, new AccountNames("Ann", null, "Typed", null), null, "3001234567");

    public static Account Registered() => Account.Register(
        Guid.CreateVersion7(Now), Details, new Credential("typed"), Language.Spanish, Now);

    public static Account In(AccountState state)
    {
        var account = Registered();
        if (state is AccountState.Active or AccountState.Closing or AccountState.Closed)
            account.ProveMailbox(null, AfterActivation.Active, Unique, Now);
        else if (state == AccountState.PendingCompany)
            account.ProveMailbox(null, AfterActivation.Company, Unique, Now);
        else if (state != AccountState.PendingActivation)
            account.ProveMailbox(Ana, AfterActivation.Questions, Unique, Now);
        if (state == AccountState.VerificationBlocked)
            account.BlockVerification();
        else if (state == AccountState.Disabled)
            account.Disown();
        if (state is AccountState.Closing or AccountState.Closed)
            account.Close(TimeSpan.FromDays(15), Now);
        if (state == AccountState.Closed)
            account.Erase(Now.AddDays(15));
        account.State.ShouldBe(state);
        account.TakeRaised();
        return account;
    }
}
