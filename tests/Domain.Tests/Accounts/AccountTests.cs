using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;
using static Ventanilla.Domain.Accounts.AccountState;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly Dictionary<string, Func<Account, Result>> Verbs = new()
    {
        ["prove the mailbox, not on record"] = a => a.ProveMailbox(null, AfterActivation.Active, Sample.Unique, Sample.Now),
        ["prove the mailbox, on record"] = a => a.ProveMailbox(Sample.Ana, AfterActivation.Questions, Sample.Unique, Sample.Now),
        ["prove the mailbox, company wanted"] = a => a.ProveMailbox(null, AfterActivation.Company, Sample.Unique, Sample.Now),
        ["prove identity"] = a => a.ProveIdentity(Sample.Ana, Sample.Now),
        ["block verification"] = a => a.BlockVerification(),
        ["complete the company"] = a => a.CompleteCompany(Sample.Now),
        ["give a temporary password"] = a => a.GiveTemporaryPassword(TemporaryPassword.Draw(), TimeSpan.FromHours(1), Sample.Now),
        ["reopen verification"] = a => a.ReopenVerification(),
        ["disown"] = a => a.Disown(),
        ["change the e-mail"] = a => a.ChangeEmail(EmailAddress.Read("eva@example.com")!, Sample.Another, Sample.Unique),
        ["lose the document"] = a => a.LoseDocument([Identifier.Email, Identifier.Document]),
        ["lose the document, their only name"] = a => a.LoseDocument([Identifier.Document]),
        ["change the phone"] = a => a.ChangePhone("3009998877"),
        ["choose a language"] = a => a.ChooseLanguage(Language.English),
        ["disavow"] = a => a.Disavow(Sample.Worthless, EmailAddress.Read("eva@example.com"), Sample.Unique, Sample.Now),
        ["close"] = a => a.Close(TimeSpan.FromDays(15), Sample.Now),
        ["keep"] = a => a.Keep(),
        ["erase"] = a => a.Erase(Sample.Now.AddDays(15)),
        ["reset the password"] = a => a.ResetPassword(Sample.Another, Sample.Now),
    };

    /// <summary>Where each verb is allowed, and where it leads; from every other state it is refused.</summary>
    private static readonly Dictionary<(AccountState From, string Verb), AccountState> Allowed = new()
    {
        [(PendingActivation, "prove the mailbox, not on record")] = Active,
        [(PendingActivation, "prove the mailbox, on record")] = PendingVerification,
        [(PendingActivation, "prove the mailbox, company wanted")] = PendingCompany,
        [(PendingCompany, "complete the company")] = Active,
        [(PendingCompany, "reset the password")] = PendingCompany,
        [(Closing, "reset the password")] = Closing,
        [(PendingCompany, "give a temporary password")] = PendingCompany,
        [(PendingVerification, "give a temporary password")] = PendingVerification,
        [(VerificationBlocked, "give a temporary password")] = VerificationBlocked,
        [(Active, "give a temporary password")] = Active,
        [(Closing, "give a temporary password")] = Closing,
        [(PendingVerification, "prove identity")] = Active,
        [(PendingVerification, "block verification")] = VerificationBlocked,
        [(VerificationBlocked, "reopen verification")] = PendingVerification,
        [(PendingVerification, "disown")] = Disabled,
        [(VerificationBlocked, "disown")] = Disabled,
        [(PendingVerification, "reset the password")] = PendingVerification,
        [(VerificationBlocked, "reset the password")] = VerificationBlocked,
        [(Active, "reset the password")] = Active,
        [(Active, "change the e-mail")] = Active,
        [(Active, "change the phone")] = Active,
        [(Active, "choose a language")] = Active,
        [(PendingVerification, "disavow")] = PendingVerification,
        [(VerificationBlocked, "disavow")] = VerificationBlocked,
        [(PendingCompany, "disavow")] = PendingCompany,
        [(Active, "disavow")] = Active,
        [(Closing, "disavow")] = Active,
        [(PendingCompany, "lose the document")] = PendingCompany,
        [(Active, "lose the document")] = Active,
        [(Closing, "lose the document")] = Closing,
        [(PendingCompany, "lose the document, their only name")] = Disabled,
        [(Active, "lose the document, their only name")] = Disabled,
        [(Closing, "lose the document, their only name")] = Disabled,
        [(Active, "close")] = Closing,
        [(Closing, "keep")] = Active,
        [(Closing, "erase")] = Closed,
    };

    public static TheoryData<AccountState, string> Everything
    {
        get
        {
            TheoryData<AccountState, string> table = [];
            foreach (var state in Enum.GetValues<AccountState>())
                foreach (var verb in Verbs.Keys)
                    table.Add(state, verb);
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_verb_is_allowed_where_the_table_says_so_and_refused_elsewhere(AccountState state, string verb)
    {
        var account = Sample.In(state);
        var before = (account.ClaimedEmail, account.ClaimedDocument, account.Credential);
        var result = Verbs[verb](account);
        if (Allowed.TryGetValue((state, verb), out var leadsTo))
        {
            result.Succeeded.ShouldBeTrue();
            account.State.ShouldBe(leadsTo);
            return;
        }

        result.Succeeded.ShouldBeFalse();
        account.State.ShouldBe(state);
        (account.ClaimedEmail, account.ClaimedDocument, account.Credential).ShouldBe(before);
        account.TakeRaised().ShouldBeEmpty();
    }

    [Fact]
    public void What_staff_and_the_trail_will_ask_about_is_told()
    {
        Raised(PendingVerification, a => a.BlockVerification()).ShouldBeOfType<AccountBlocked>();
        Raised(VerificationBlocked, a => a.ReopenVerification()).ShouldBeOfType<AccountReopened>();
        Raised(VerificationBlocked, a => a.Disown()).ShouldBeOfType<AccountDisowned>();
        Raised(Closing, a => a.Erase(Sample.Now.AddDays(15))).ShouldBeOfType<AccountErased>();

        static IDomainEvent Raised(AccountState state, Func<Account, Result> verb)
        {
            var account = Sample.In(state);
            verb(account).ShouldBe(Result.Done);
            return account.TakeRaised().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Its_names_are_those_that_it_has_or_would_have_with_another_address()
    {
        var account = Sample.In(Active);
        account.Names([Identifier.Email, Identifier.Document]).ShouldBe([new(Identifier.Email, "ANA@EXAMPLE.COM"), new(Identifier.Document, "1032456789")]);
        account.Names([Identifier.Email], EmailAddress.Read("eva@example.com")).ShouldBe([new(Identifier.Email, "EVA@EXAMPLE.COM")]);
    }

    [Fact]
    public void An_objection_brings_back_the_address_from_before()
    {
        var account = Sample.In(Active);
        account.Disavow(Sample.Worthless, EmailAddress.Read("eva@example.com"), Sample.Unique, Sample.Now).ShouldBe(Result.Done);
        (account.Email, account.ClaimedEmail).ShouldBe(("eva@example.com", "EVA@EXAMPLE.COM"));
    }

    [Fact]
    public void Registering_claims_nothing()
    {
        var account = Sample.Registered();
        (account.ClaimedEmail, account.ClaimedDocument, account.PersonId).ShouldBe((null, null, null));
    }

    [Fact]
    public void The_mailbox_is_claimed_by_its_link_and_the_document_only_by_its_proof()
    {
        var account = Sample.In(PendingVerification);
        (account.ClaimedEmail, account.ClaimedDocument).ShouldBe(("ANA@EXAMPLE.COM", null));
        account.ProveIdentity(Sample.Ana, Sample.Now);
        account.ClaimedDocument.ShouldBe("CC:1032456789");
        account.TakeRaised().Where(e => e is not MailboxProved).ShouldBe([new DocumentProved(account.Id, "1032456789"), new AccountActivated(account.Id)]);
    }

    [Fact]
    public void A_document_that_was_only_typed_is_not_claimed() => Sample.In(Active).ClaimedDocument.ShouldBeNull();

    [Theory, InlineData("1032456789", "CC:1032456789"), InlineData("52000111", null)]
    public void Where_the_mailbox_on_record_is_enough_it_proves_the_document_of_its_person_and_no_other(string typed, string? claimed)
    {
        var account = Account.Register(Guid.CreateVersion7(), Sample.Details with { Document = new(DocumentType.CE, typed) }, Sample.Another, Language.Spanish, Sample.Now);
        account.ProveMailbox(Sample.Ana, AfterActivation.Active, Sample.Unique, Sample.Now);
        account.ClaimedDocument.ShouldBe(claimed);
        account.TakeRaised().OfType<DocumentProved>().Count().ShouldBe(claimed is null ? 0 : 1);
    }

    [Fact]
    public void Where_accounts_are_not_told_apart_by_document_nobody_claims_one()
    {
        var account = Sample.Registered();
        account.ProveMailbox(Sample.Ana, AfterActivation.Active, [Identifier.Email], Sample.Now);
        account.ClaimedDocument.ShouldBeNull();
    }

    [Fact]
    public void What_is_lost_is_gone_and_is_told_masked()
    {
        var account = Sample.In(Active);
        account.LoseDocument([Identifier.Email, Identifier.Document]);
        (account.Document, account.DocumentNumber).ShouldBe((null, ""));
        account.TakeRaised().ShouldBe([new DocumentLost(account.Id, "******89")]);
        account.LoseDocument([Identifier.Email]).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NoDocumentToLose);
    }

    [Fact]
    public void A_document_that_was_proved_is_not_lost()
    {
        var account = Sample.In(PendingVerification);
        account.ProveIdentity(Sample.Ana, Sample.Now);
        account.LoseDocument([Identifier.Email]).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NoDocumentToLose);
        account.DocumentNumber.ShouldBe("1032456789");
    }

    [Fact]
    public void Who_claimed_a_document_without_a_proof_before_that_was_asked_for_loses_it()
    {
        var account = Sample.In(Active);
        typeof(Account).GetProperty(nameof(Account.ClaimedDocument))!.SetValue(account, "CC:1032456789");
        account.LoseDocument([Identifier.Email]).Succeeded.ShouldBeTrue();
        account.ClaimedDocument.ShouldBeNull();
    }

    [Fact]
    public void The_names_on_record_replace_what_was_typed()
    {
        var account = Sample.In(PendingVerification);
        account.ProveIdentity(Sample.Ana, Sample.Now);
        (account.Name.First, account.Name.SecondSurname, account.BirthDate).ShouldBe(("ANA", "GOMEZ", Sample.Ana.BirthDate));
    }

    [Fact]
    public void The_questions_of_another_person_prove_nothing()
    {
        var account = Sample.In(PendingVerification);
        var other = Person.OnRecord(Sample.Document, "EVA", null, "RUIZ", null, new DateOnly(1990, 1, 1), null, null, null, true, "CESAR");
        account.ProveIdentity(other, Sample.Now).Succeeded.ShouldBeFalse();
        account.State.ShouldBe(PendingVerification);
    }

    [Fact]
    public void A_recovery_ends_every_lock_and_is_told()
    {
        var account = Sample.In(Active);
        typeof(Account).GetProperty(nameof(Account.LockedUntil))!.SetValue(account, Sample.Now.AddMinutes(15));
        account.ResetPassword(Sample.Another, Sample.Now.AddMinutes(1));
        account.LockedUntil.ShouldBeNull();
        (account.Credential, account.PasswordChangedAt).ShouldBe((Sample.Another, Sample.Now.AddMinutes(1)));
        account.TakeRaised().ShouldBe([new PasswordChanged(account.Id)]);
    }

    [Fact]
    public void A_new_address_is_claimed_only_where_addresses_are_unique()
    {
        var (one, many) = (Sample.In(Active), Sample.In(Active));
        one.ChangeEmail(EmailAddress.Read("Eva@example.com")!, Sample.Another, [Identifier.Email]);
        many.ChangeEmail(EmailAddress.Read("Eva@example.com")!, Sample.Another, [Identifier.Username]);
        (one.Email, one.NormalizedEmail, one.ClaimedEmail).ShouldBe(("Eva@example.com", "EVA@EXAMPLE.COM", "EVA@EXAMPLE.COM"));
        one.Credential.ShouldBe(Sample.Another, "the same password, also under the new address");
        many.ClaimedEmail.ShouldBeNull();
        one.TakeRaised().ShouldBe([new EmailChanged(one.Id, "Ana@example.com")]);
    }

    [Fact]
    public void An_objection_raises_no_change_that_could_be_objected_to_and_leaves_an_address_that_did_not_change()
    {
        var account = Sample.In(Active);
        account.Disavow(Sample.Worthless, EmailAddress.Read("ANA@example.com"), Sample.Unique, Sample.Now.AddMinutes(1));
        (account.Email, account.Credential, account.PasswordChangedAt).ShouldBe(("Ana@example.com", Sample.Worthless, Sample.Now.AddMinutes(1)));
        account.TakeRaised().ShouldBe([new AccountDisavowed(account.Id)]);
    }

    [Fact]
    public void An_account_is_not_erased_before_its_day()
    {
        var account = Sample.In(Active);
        account.Close(TimeSpan.FromDays(15), Sample.Now);
        account.Erase(Sample.Now.AddDays(15).AddSeconds(-1)).Succeeded.ShouldBeFalse();
        account.Erase(Sample.Now.AddDays(15)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_that_can_be_written_or_read_about_a_person_outlives_the_erasure()
    {
        var account = Sample.In(PendingVerification);
        account.ProveIdentity(Sample.Ana, Sample.Now);
        account.Close(TimeSpan.FromDays(15), Sample.Now);
        account.Erase(Sample.Now.AddDays(15));
        typeof(Account).GetProperties().Where(p => p.PropertyType == typeof(string))
            .Where(p => !string.IsNullOrEmpty((string?)p.GetValue(account))).Select(p => p.Name).ShouldBeEmpty();
        (account.PersonId, account.BirthDate, account.DocumentType, account.Credential).ShouldBe((null, null, null, Credential.None));
    }

    [Fact]
    public void What_the_form_said_is_kept_and_the_username_is_claimed_at_once()
    {
        var id = Guid.CreateVersion7();
        AccountDetails details = new(Sample.Document, EmailAddress.Read("Ana@example.com")!, Username.Read("Ana.Perez"),
            new AccountNames("Ana", "Lucía", "Pérez", "Gómez", "Ana Lucía Pérez"), new DateOnly(1984, 5, 6), "3001234567");

        var account = Account.Register(id, details, Sample.Another, Language.Spanish, Sample.Now);

        (account.Id, account.State, account.Document).ShouldBe((id, PendingActivation, Sample.Document));
        (account.Email, account.NormalizedEmail, account.Username, account.ClaimedUsername).ShouldBe(("Ana@example.com", "ANA@EXAMPLE.COM", "Ana.Perez", "ANA.PEREZ"));
        (account.Name.First, account.Name.Second, account.Name.FirstSurname, account.Name.SecondSurname, account.Name.Full)
            .ShouldBe(("Ana", "Lucía", "Pérez", "Gómez", "Ana Lucía Pérez"));
        (account.BirthDate, account.Phone, account.Credential, account.Language).ShouldBe((new DateOnly(1984, 5, 6), "3001234567", Sample.Another, Language.Spanish));
        (account.CreatedAt, account.PasswordChangedAt, account.ActivatedAt).ShouldBe((Sample.Now, Sample.Now, null));
    }

    [Fact]
    public void Without_a_document_or_a_username_there_is_none()
    {
        var account = Account.Register(Guid.CreateVersion7(), Sample.Details with { Document = null }, Sample.Another, Language.Spanish, Sample.Now);
        (account.Document, account.DocumentNumber, account.Username, account.ClaimedUsername).ShouldBe((null, "", null, null));
    }

    [Theory]
    [InlineData("Ana", "Ana Pérez", "ana.p", "Ana")]
    [InlineData(null, "Ana Pérez", "ana.p", "Ana Pérez")]
    [InlineData(null, null, "ana.p", "ana.p")]
    [InlineData(null, null, null, "")]
    public void It_is_greeted_by_the_first_name_that_there_is(string? first, string? full, string? username, string greeting) =>
        Account.Greet(first, full, username).ShouldBe(greeting);

    [Fact]
    public void What_becomes_active_says_since_when()
    {
        var later = Sample.Now.AddHours(3);
        var account = Sample.Registered();
        account.ProveMailbox(null, AfterActivation.Active, Sample.Unique, later).ShouldBe(Result.Done);
        account.ActivatedAt.ShouldBe(later);
        account.TakeRaised().ShouldBe([new MailboxProved(account.Id), new AccountActivated(account.Id)]);
    }

    [Fact]
    public void Where_nothing_must_be_unique_the_mailbox_claims_nothing()
    {
        var account = Sample.Registered();
        account.ProveMailbox(Sample.Ana, AfterActivation.Active, [], Sample.Now).ShouldBe(Result.Done);
        (account.ClaimedEmail, account.PersonId).ShouldBe((null, Sample.Ana.Id));
    }

    [Fact]
    public void A_temporary_password_lasts_its_time_ends_every_lock_and_is_known_again()
    {
        var (account, password) = (Sample.In(Active), TemporaryPassword.Draw());
        Locked(account);

        account.GiveTemporaryPassword(password, TimeSpan.FromHours(1), Sample.Now).ShouldBe(Result.Done);

        (account.TemporaryPasswordUntil, account.FailedSignIns, account.LockedUntil, account.Credential).ShouldBe((Sample.Now.AddHours(1), 0, null, new Credential("typed")));
        account.IsTemporary(new Secret(password.Shown)).ShouldBeTrue();
        account.IsTemporary(new Secret(TemporaryPassword.Draw().Shown)).ShouldBeFalse();
        account.IsTemporary(new Secret("mi contraseña")).ShouldBeFalse();
        Sample.In(Active).IsTemporary(new Secret(password.Shown)).ShouldBeFalse();
        account.TakeRaised().ShouldBe([new TemporaryPasswordGiven(account.Id)]);
    }

    [Fact]
    public void Another_password_or_another_address_takes_the_temporary_one_away()
    {
        foreach (var change in new Action<Account>[]
        {
            a => a.ChangePassword(Sample.Another, Sample.Now), a => a.ChangeEmail(EmailAddress.Read("eva@example.com")!, Sample.Another, Sample.Unique),
            a => a.Disavow(Sample.Worthless, null, Sample.Unique, Sample.Now),
        })
        {
            var account = Sample.In(Active);
            account.GiveTemporaryPassword(TemporaryPassword.Draw(), TimeSpan.FromHours(1), Sample.Now);
            change(account);
            (account.TemporaryPasswordHash, account.TemporaryPasswordUntil).ShouldBe((null, null));
        }
    }

    [Fact]
    public void A_recovery_starts_the_count_of_failures_anew()
    {
        var account = Sample.In(Active);
        Locked(account);
        account.ResetPassword(Sample.Another, Sample.Now).ShouldBe(Result.Done);
        (account.FailedSignIns, account.LockedUntil).ShouldBe((0, null));
    }

    [Fact]
    public void A_closing_has_its_day_and_keeping_it_takes_that_away()
    {
        var account = Sample.In(Active);
        account.Close(TimeSpan.FromDays(15), Sample.Now).ShouldBe(Result.Done);
        account.ClosesAt.ShouldBe(Sample.Now.AddDays(15));
        account.Keep().ShouldBe(Result.Done);
        account.ClosesAt.ShouldBeNull();
        account.TakeRaised().ShouldBe([new AccountClosing(account.Id), new AccountKept(account.Id)]);
    }

    [Fact]
    public void What_was_disabled_while_it_closed_is_erased_on_its_day_and_what_was_only_disabled_is_not()
    {
        Sample.In(Disabled).Erase(Sample.Now.AddYears(1)).Failures.ShouldBe([AccountFailures.NotClosing]);
        var account = Sample.In(Disabled);
        typeof(Account).GetProperty(nameof(Account.ClosesAt))!.SetValue(account, Sample.Now);
        account.Erase(Sample.Now).ShouldBe(Result.Done);
        account.State.ShouldBe(Closed);
    }

    [Fact]
    public void An_erased_account_keeps_no_lock_and_no_password()
    {
        var account = Sample.In(Active);
        Locked(account);
        account.GiveTemporaryPassword(TemporaryPassword.Draw(), TimeSpan.FromHours(1), Sample.Now);
        account.Close(TimeSpan.FromDays(15), Sample.Now);
        account.Erase(Sample.Now.AddDays(15)).ShouldBe(Result.Done);
        (account.TemporaryPasswordHash, account.TemporaryPasswordUntil, account.FailedSignIns, account.LockedUntil).ShouldBe((null, null, 0, null));
    }

    [Fact]
    public void A_phone_that_changes_is_told()
    {
        var account = Sample.In(Active);
        account.ChangePhone("3009998877").ShouldBe(Result.Done);
        account.Phone.ShouldBe("3009998877");
        account.TakeRaised().ShouldBe([new PhoneChanged(account.Id)]);
    }

    private static void Locked(Account account)
    {
        typeof(Account).GetProperty(nameof(Account.FailedSignIns))!.SetValue(account, 7);
        typeof(Account).GetProperty(nameof(Account.LockedUntil))!.SetValue(account, Sample.Now.AddMinutes(4));
    }
}
