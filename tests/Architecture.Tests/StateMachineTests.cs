using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using static Ventanilla.Architecture.Tests.Machine;

namespace Ventanilla.Architecture.Tests;

/// <summary>The drawings of docs/domain.md have the arrows of the code, no more and no fewer.</summary>
public sealed class StateMachineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly Person Ana = Person.OnRecord(
        new Document(DocumentType.CC, "1032456789"), "ANA", null, "PEREZ", null, new DateOnly(1984, 5, 6), null, null, null, true, "ATLANTICO");

    private static readonly Account Lost = AccountIn(AccountState.Active);

    private static readonly Dictionary<string, Action<Account>[]> AccountVerbs = new()
    {
        [nameof(Account.ProveMailbox)] = [.. Enum.GetValues<AfterActivation>().Select(next => (Action<Account>)(a => a.ProveMailbox(Ana, next, [], Now)))],
        [nameof(Account.ProveIdentity)] = [a => a.ProveIdentity(Ana, Now)],
        [nameof(Account.CompleteCompany)] = [a => a.CompleteCompany(Now)],
        [nameof(Account.GiveTemporaryPassword)] = [a => a.GiveTemporaryPassword(TemporaryPassword.Draw(), TimeSpan.FromHours(1), Now)],
        [nameof(Account.BlockVerification)] = [a => a.BlockVerification()],
        [nameof(Account.ReopenVerification)] = [a => a.ReopenVerification()],
        [nameof(Account.Disown)] = [a => a.Disown()],
        [nameof(Account.ResetPassword)] = [a => a.ResetPassword(Credential.None, Now)],
        [nameof(Account.ChangeEmail)] = [a => a.ChangeEmail(EmailAddress.Read("eva@example.com")!, Credential.None, [])],
        [nameof(Account.LoseDocument)] = [a => a.LoseDocument([Identifier.Email]), a => a.LoseDocument([Identifier.Document])],
        [nameof(Account.ChooseLanguage)] = [a => a.ChooseLanguage(Language.English)],
        [nameof(Account.ChangePhone)] = [a => a.ChangePhone("3009998877")],
        [nameof(Account.Disavow)] = [a => a.Disavow(Credential.None, EmailAddress.Read("eva@example.com"), [], Now)],
        [nameof(Account.Close)] = [a => a.Close(TimeSpan.FromDays(15), Now)],
        [nameof(Account.Keep)] = [a => a.Keep()],
        [nameof(Account.Erase)] = [a => a.Erase(Now)],
        [nameof(Account.MendMailbox)] = [a => a.MendMailbox(EmailAddress.Read("eva@example.com")!, Credential.None, [], Now)],
        [nameof(Account.Disable)] = [a => a.Disable()],
        [nameof(Account.Enable)] = [.. Enum.GetValues<AccountState>().Where(s => s is not (AccountState.PendingActivation or AccountState.Disabled or AccountState.Closed))
            .Select(before => (Action<Account>)(a => { Write(a, nameof(Account.DisabledFrom), before); a.Enable(); }))],
        [nameof(Account.AddPasskey)] = [a => a.AddPasskey()],
        [nameof(Account.RemovePasskey)] = [a => a.RemovePasskey()],
        [nameof(Account.ForgetPasskeys)] = [a => a.ForgetPasskeys()],
        [nameof(Account.ChangePassword)] = [a => a.ChangePassword(Credential.None, Now)],
    };

    private static readonly Dictionary<string, Action<OutgoingMessage>[]> MessageVerbs = new()
    {
        [nameof(OutgoingMessage.Delivered)] = [m => m.Delivered(Now)],
        [nameof(OutgoingMessage.Failed)] = [m => m.Failed("no answer", Now)],
        [nameof(OutgoingMessage.Refused)] = [m => m.Refused("no such mailbox", Now)],
        [nameof(OutgoingMessage.Unwritable)] = [m => m.Unwritable("no such template", Now)],
        [nameof(OutgoingMessage.PutBack)] = [m => m.PutBack(Now, reason: null)],
        [nameof(OutgoingMessage.Retry)] = [m => m.Retry(Now)],
    };

    private static readonly Dictionary<string, Action<AccountMend>[]> MendVerbs = new()
    {
        [nameof(AccountMend.Refuse)] = [m => m.Refuse(Guid.CreateVersion7(), Now)],
        [nameof(AccountMend.Approve)] = [m => m.Approve(Lost, Guid.CreateVersion7(), Now)],
        [nameof(AccountMend.Use)] = [m => m.Use(Lost, Now)],
        [nameof(AccountMend.Withdraw)] = [m => m.Withdraw()],
        // It answers with a value, so the list of verbs does not find it.
        [nameof(AccountMend.Print)] = [m => m.Print(Lost, m.AskedBy, TimeSpan.FromHours(1), Now)],
    };

    private static readonly Dictionary<string, Action<StaffMember>[]> StaffVerbs = new()
    {
        [nameof(StaffMember.Accept)] = [m => m.Accept("Marta Ríos", Credential.None, Language.Spanish, Now)],
        [nameof(StaffMember.Enrol)] = [m => m.Enrol("sealed", 7, RecoverySheet.None, Now)],
        [nameof(StaffMember.UseStep)] = [m => m.UseStep(8)],
        [nameof(StaffMember.UseRecoveryCode)] = [m => m.UseRecoveryCode([1])],
        [nameof(StaffMember.AskFactorReset)] = [m => m.AskFactorReset(Guid.CreateVersion7(), Now)],
        [nameof(StaffMember.ResetFactor)] = [m => m.ResetFactor(Guid.CreateVersion7(), Now)],
        [nameof(StaffMember.ChangePassword)] = [m => m.ChangePassword(Credential.None, Now)],
        [nameof(StaffMember.RenewSheet)] = [m => m.RenewSheet(RecoverySheet.None)],
        [nameof(StaffMember.AddPasskey)] = [m => m.AddPasskey()],
        [nameof(StaffMember.RemovePasskey)] = [m => m.RemovePasskey()],
        [nameof(StaffMember.Disable)] = [m => m.Disable()],
        // They answer with a value, so the list of verbs does not find them.
        [nameof(StaffMember.InviteAgain)] = [m => m.InviteAgain(StaffRole.Auditor, Now)],
        [nameof(StaffMember.ChangeRole)] = [m => m.ChangeRole(StaffRole.Auditor)],
    };

    private static readonly Dictionary<string, Action<ImportRun>[]> ImportVerbs = new()
    {
        [nameof(ImportRun.Begin)] = [r => r.Begin(Now)],
        [nameof(ImportRun.Check)] = [r => r.Check(ImportVerdict.Whole, ImportTally.None, Now)],
        [nameof(ImportRun.Approve)] = [r => r.Approve(Guid.CreateVersion7(), needsAnother: true, inPart: false, Now)],
        [nameof(ImportRun.Apply)] = [r => r.Apply(ImportTally.None, Now)],
        [nameof(ImportRun.Cancel)] = [r => r.Cancel(Now)],
        [nameof(ImportRun.GiveUp)] = [r => r.GiveUp(Now)],
        [nameof(ImportRun.Repeat)] = [r => r.Repeat(Now)],
        [nameof(ImportRun.LetFilesGo)] = [r => r.LetFilesGo(Now + ImportRun.FilesLive)],
    };

    [Fact]
    public void Every_verb_of_an_import_is_driven() => Verbs<ImportRun>().ShouldBe(ImportVerbs.Keys, ignoreOrder: true);

    /// <summary>With and without a cancel that was asked for, at the first try and after the last.</summary>
    [Fact]
    public void The_drawing_of_an_import_has_its_arrows() => Drawn("ImportRun").ShouldBe(
        new[] { (false, 0), (true, 0), (false, ImportRun.MostTries) }
            .SelectMany(how => Arrows(Enum.GetValues<ImportState>(), ImportVerbs, state => ImportIn(state, how.Item1, how.Item2), r => r.State))
            .Append("[*] -> Waiting: Start").Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_verb_of_staff_is_driven() => Verbs<StaffMember>()
        .ShouldBe(StaffVerbs.Keys.Except([nameof(StaffMember.InviteAgain), nameof(StaffMember.ChangeRole)]), ignoreOrder: true);

    [Fact]
    public void The_drawing_of_staff_has_its_arrows() => Drawn("StaffMember").ShouldBe(
        Arrows(Enum.GetValues<StaffState>(), StaffVerbs, StaffIn, m => m.State).Append("[*] -> Invited: Invite").Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_verb_of_a_mend_is_driven() => Verbs<AccountMend>().ShouldBe(MendVerbs.Keys.Except([nameof(AccountMend.Print)]), ignoreOrder: true);

    [Fact]
    public void The_drawing_of_a_mend_has_its_arrows() => Drawn("AccountMend").ShouldBe(
        Arrows(Enum.GetValues<MendState>(), MendVerbs, MendIn, m => m.State).Append("[*] -> Asked: Ask").Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_verb_of_an_account_is_driven() => Verbs<Account>().ShouldBe(AccountVerbs.Keys, ignoreOrder: true);

    [Fact]
    public void Every_verb_of_a_message_is_driven() => Verbs<OutgoingMessage>().ShouldBe(MessageVerbs.Keys, ignoreOrder: true);

    /// <summary>Whoever must react to a fact, or show it in a trail, hears of every one.</summary>
    [Fact]
    public void Every_arrow_of_an_account_raises_its_event() => Silent(Enum.GetValues<AccountState>(), AccountVerbs, AccountIn, a => a.State).ShouldBeEmpty();

    [Fact]
    public void The_drawing_of_an_account_has_its_arrows() => Drawn("Account").ShouldBe(
        Arrows(Enum.GetValues<AccountState>(), AccountVerbs, AccountIn, a => a.State).Append("[*] -> PendingActivation: Register").Distinct(), ignoreOrder: true);

    [Fact]
    public void The_drawing_of_a_message_has_its_arrows() => Drawn("OutgoingMessage").ShouldBe(
        new[] { 1, OutgoingMessage.MaxAttempts }
            .SelectMany(attempts => Arrows([MessageState.Queued], MessageVerbs, s => MessageIn(s, attempts), m => m.State))
            .Concat(Arrows([MessageState.Parked], new() { [nameof(OutgoingMessage.Retry)] = MessageVerbs[nameof(OutgoingMessage.Retry)] }, s => MessageIn(s, 1), m => m.State))
            .Append("[*] -> Queued: Promise").Append("[*] -> Discarded: Promise").Distinct(), ignoreOrder: true);

    private static Account AccountIn(AccountState state)
    {
        var account = Account.Register(Guid.CreateVersion7(), new AccountDetails(new Document(DocumentType.CC, "1032456789"),
            EmailAddress.Read("ana@example.com")!, null, new AccountNames(null, null, null, null), null, "3001234567"), Credential.None, Language.Spanish, Now);
        Write(account, nameof(Account.PersonId), Ana.Id);
        Write(account, nameof(Account.State), state);
        Write(account, nameof(Account.ClosesAt), Now);
        return account;
    }

    private static AccountMend MendIn(MendState state)
    {
        var mend = AccountMend.Ask(Lost, MendKind.Mailbox, "seen", Guid.CreateVersion7(), Now);
        Write(mend, nameof(AccountMend.State), state);
        Write(mend, nameof(AccountMend.DecidedAt), Now);
        Write(mend, nameof(AccountMend.CodeUntil), Now.AddHours(1));
        return mend;
    }

    private static ImportRun ImportIn(ImportState state, bool cancelled, int tries)
    {
        var run = ImportRun.Start(Guid.CreateVersion7(), Guid.Empty, "people.csv", null, Now);
        Write(run, nameof(ImportRun.State), state);
        Write(run, nameof(ImportRun.Tally), ImportTally.None with { PeopleNew = 1 });
        Write(run, nameof(ImportRun.Tries), tries);
        if (cancelled && run.IsUnderWay)
            Write(run, nameof(ImportRun.CancelAskedAt), (DateTimeOffset?)Now);
        return run;
    }

    private static StaffMember StaffIn(StaffState state)
    {
        var (member, _) = StaffMember.Invite(EmailAddress.Read("marta@example.com")!, StaffRole.Agent, Language.Spanish, Now);
        Write(member, nameof(StaffMember.State), state);
        return member;
    }

    private static OutgoingMessage MessageIn(MessageState state, int attempts)
    {
        var message = OutgoingMessage.Promise("WelcomeMail", Language.Spanish, "sealed", "a***", null, forNobody: false, Now);
        Write(message, nameof(OutgoingMessage.State), state);
        Write(message, nameof(OutgoingMessage.Attempts), attempts);
        return message;
    }
}
