using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

public sealed class TotpTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 15, 0, 12, TimeSpan.Zero);

    /// <summary>The key of the vectors, "12345678901234567890".</summary>
    private static readonly TotpKey Rfc = TotpKey.Read(new Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))!;

    /// <summary>RFC 6238, appendix B; of its eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_rfc_6238(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Totp.CodeAt(Rfc, Totp.StepAt(time)).ShouldBe(code);
        Totp.Match(Rfc, code, time).ShouldBe(seconds / 30);
    }

    [Theory, InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "287082"), InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB", null)]
    public void A_key_is_read_as_long_as_it_was_drawn(string written, string? code)
    {
        var key = TotpKey.Read(new Secret(written))!;
        key.Write().Reveal().ShouldBe(written);
        Totp.CodeAt(key, 1).ShouldBe(code ?? new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(written)).ComputeTotp(DateTime.UnixEpoch.AddSeconds(59)));
    }

    /// <summary>RFC 4226, appendix D.</summary>
    [Fact]
    public void The_vectors_of_rfc_4226() => Enumerable.Range(0, 10).Select(step => Totp.CodeAt(Rfc, step))
        .ShouldBe(["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]);

    [Fact]
    public void A_code_counts_one_step_back_and_one_forward_and_no_further()
    {
        var step = Totp.StepAt(Now);
        foreach (var away in new[] { -1, 0, 1 })
            Totp.Match(Rfc, Totp.CodeAt(Rfc, step + away), Now).ShouldBe(step + away);
        foreach (var away in new[] { -20, -3, -2, 2, 3, 20 })
            Totp.Match(Rfc, Totp.CodeAt(Rfc, step + away), Now).ShouldBeNull($"{away}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_matches_nothing(string typed)
    {
        Totp.Match(Rfc, typed, Now).ShouldBeNull();
        Totp.Read(typed).ShouldBeNull();
    }

    [Theory]
    [InlineData("123456")]
    [InlineData(" 123 456 ")]
    [InlineData("123-456")]
    public void A_code_is_read_as_applications_show_it(string typed) => Totp.Read(typed).ShouldBe("123456");

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void A_code_is_typed_in_at_most_forty_eight_signs(int signs, bool read) => (Totp.Read("123456".PadRight(signs)) is not null).ShouldBe(read);

    [Theory]
    [InlineData(72, true)]
    [InlineData(73, false)]
    public void A_recovery_code_is_typed_in_at_most_seventy_two_signs(int signs, bool read) =>
        (RecoveryCode.Read("ABCDEFGHJKLMNPQRSTUVWXYZ".PadRight(signs)) is not null).ShouldBe(read);

    [Fact]
    public void A_sign_that_no_code_has_makes_it_none() => RecoveryCode.Read("ABCDEFGHJKLMNPQRSTUVWXY0").ShouldBeNull();

    [Fact]
    public void A_second_factor_begins_with_the_step_that_proved_it()
    {
        var account = Guid.CreateVersion7();
        var factor = SecondFactor.Enable(account, "sealed", 59_123_456, Now);
        (factor.AccountId, factor.SealedKey, factor.LastStep, factor.EnabledAt).ShouldBe((account, "sealed", 59_123_456, Now));
        RecoveryCode.Keep(account, new Recipe(1, "c2Fs"), [1]).AccountId.ShouldBe(account);
    }

    [Fact]
    public void Of_any_key_and_any_time_the_code_is_six_digits_and_is_found_at_its_own_step()
    {
        var moments = from seconds in Gen.Choose(0, int.MaxValue) from drift in Gen.Choose(-1, 1) select (seconds, drift);
        Prop.ForAll(moments.ToArbitrary(), moment =>
        {
            var (key, now) = (TotpKey.Draw(), DateTimeOffset.FromUnixTimeSeconds(100 + (long)moment.seconds));
            var step = Totp.StepAt(now) + moment.drift;
            var code = Totp.CodeAt(key, step);
            // Two neighbours share a code once in a million: then the newer one is found.
            return code.Length == 6 && code.All(char.IsAsciiDigit) && Totp.Match(key, code, now) is { } found
                && (found == step || Totp.CodeAt(key, found) == code);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Docs/decisions/0011: the library is the second opinion.</summary>
    [Fact]
    public void Of_any_key_and_any_time_the_code_and_the_written_key_are_those_of_otp_net()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seconds =>
        {
            var (key, time) = (TotpKey.Draw(), DateTimeOffset.FromUnixTimeSeconds(seconds));
            var theirs = new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(key.Write().Reveal()));
            return theirs.ComputeTotp(time.UtcDateTime) == Totp.CodeAt(key, Totp.StepAt(time))
                && theirs.VerifyTotp(time.UtcDateTime, Totp.CodeAt(key, Totp.StepAt(time)), out var step) && step == Totp.StepAt(time);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_key_is_160_bits_that_are_read_back_as_they_were_written()
    {
        for (var i = 0; i < 200; i++)
        {
            var text = TotpKey.Draw().Write().Reveal();
            text.Length.ShouldBe(32);
            TotpKey.Read(new Secret(text))!.Write().Reveal().ShouldBe(text);
        }

        foreach (var beginsWithNothing in new[] { new string('A', 32), new string('A', 31) + "B", "AA" + new string('7', 30) })
            TotpKey.Read(new Secret(beginsWithNothing))!.Write().Reveal().ShouldBe(beginsWithNothing);
        TotpKey.Draw().Write().Reveal().ShouldNotBe(TotpKey.Draw().Write().Reveal());
        foreach (var wrong in new[] { "", "GEZDGNBV", new string('1', 32), new string('a', 32), new string('A', 33), new string('A', 31) + "1" })
            TotpKey.Read(new Secret(wrong)).ShouldBeNull();
    }

    [Fact]
    public void A_recovery_code_is_four_groups_of_four_and_read_whatever_its_case_spaces_and_dashes()
    {
        var shown = RecoveryCode.Draw().Reveal();

        shown.ShouldMatch("^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$");
        foreach (var typed in new[] { shown, shown.ToLowerInvariant().Replace('-', ' '), shown.Replace("-", ""), $"\u202a{shown.Replace('-', '\u2212')}\u202c\r\n" })
            RecoveryCode.Read(typed).ShouldBe(shown.Replace("-", ""));
        foreach (var wrong in new[] { null, "", "123456", shown[1..], shown + "A", new string('x', 10_240) })
            RecoveryCode.Read(wrong).ShouldBeNull();
        RecoveryCode.IsFormer(RecoveryCode.Read(shown)!).ShouldBeFalse();
    }

    [Fact]
    public void A_recovery_code_of_the_former_kind_is_bound_to_its_account()
    {
        var (ana, luis) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var signs = RecoveryCode.Read("abcd-efgh-jklm-npqr-stuv-wxyz")!;

        RecoveryCode.IsFormer(signs).ShouldBeTrue();
        RecoveryCode.FormerHashOf(ana, signs).ShouldBe(RecoveryCode.FormerHashOf(ana, signs));
        RecoveryCode.FormerHashOf(ana, signs).ShouldNotBe(RecoveryCode.FormerHashOf(luis, signs));
    }

    [Fact]
    public void What_is_kept_of_a_recovery_code_is_that_and_nothing_else()
    {
        var kept = RecoveryCode.Keep(Guid.CreateVersion7(), new Recipe(1_000, "c2Fs"), [1, 2, 3]);

        kept.Is([1, 2, 3]).ShouldBeTrue();
        kept.Is([1, 2, 4]).ShouldBeFalse();
        kept.Is([1, 2]).ShouldBeFalse();
        Recipe.Read(kept.Recipe!.Write()).ShouldBe(new Recipe(1_000, "c2Fs"));
    }
}
