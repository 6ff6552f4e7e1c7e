using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

public sealed class CredentialTests
{
    private static readonly Recipe ByEmail = new(220_000, "c2FsLWRlbC1jb3JyZW8="), ByDocument = new(220_000, "c2FsLWRlLWxhLWNlZHVsYQ==");
    private static readonly byte[] Derived = [.. Enumerable.Range(0, Verifier.Size).Select(i => (byte)i)];

    [Fact]
    public void It_is_written_and_read_with_all_that_is_needed_to_judge_a_password()
    {
        var credential = Credential.Of([Verifier.Of(ByEmail, Derived), Verifier.Worthless(ByDocument)]);

        credential.Text.ShouldStartWith("pbkdf2-sha512$220000$c2FsLWRlbC1jb3JyZW8=$");
        new Credential(credential.Text).Verifiers.Select(v => v.Recipe).ShouldBe([ByEmail, ByDocument]);
        credential.Text.Length.ShouldBeLessThan(Credential.MaxLength);
    }

    [Fact]
    public void A_verifier_matches_what_it_was_made_of_and_nothing_else()
    {
        Verifier.Of(ByEmail, Derived).Matches(Derived).ShouldBeTrue();
        Verifier.Of(ByEmail, Derived).Matches([.. Derived.Reverse()]).ShouldBeFalse();
        Verifier.Worthless(ByEmail).Matches(Derived).ShouldBeFalse();
        Verifier.Worthless(ByEmail).ShouldNotBe(Verifier.Worthless(ByEmail));
    }

    [Fact]
    public void Under_a_name_it_is_judged_by_the_verifier_of_that_name_whatever_its_cost_and_an_old_one_by_any()
    {
        var credential = Credential.Of([Verifier.Of(ByEmail, Derived), Verifier.Of(ByDocument, Derived)]);

        credential.For(ByDocument)!.Recipe.ShouldBe(ByDocument);
        credential.For(ByDocument with { Iterations = 600_000 })!.Recipe.ShouldBe(ByDocument);
        credential.For(new Recipe(220_000, "b3RyYQ=="))!.Recipe.ShouldBe(ByEmail);
        Credential.None.For(ByEmail).ShouldBeNull();
    }

    [Fact]
    public void It_serves_while_no_name_and_no_cost_is_missing()
    {
        var credential = Credential.Of([Verifier.Of(ByEmail, Derived), Verifier.Of(ByDocument, Derived)]);

        credential.Serves([ByEmail]).ShouldBeTrue();
        credential.Serves([ByEmail, ByDocument]).ShouldBeTrue();
        credential.Serves([ByEmail, ByDocument with { Iterations = 600_000 }]).ShouldBeFalse();
        Credential.None.Serves([ByEmail]).ShouldBeFalse();
    }

    [Fact]
    public void It_is_never_printed() =>
        $"{Credential.Of([Verifier.Of(ByEmail, Derived)])} {Verifier.Of(ByEmail, Derived)}".ShouldBe("*** ***");

    [Fact]
    public void A_text_of_another_form_is_a_fault() => Should.Throw<InvalidOperationException>(() => Verifier.Read("bcrypt$10$salt$hash"));

    [Fact]
    public void An_account_answers_to_the_names_that_it_has() => SignInName.Of(
        [Identifier.Email, Identifier.Username, Identifier.Document], "ANA@EXAMPLE.COM", null, "").ShouldBe([new SignInName(Identifier.Email, "ANA@EXAMPLE.COM")]);
}
