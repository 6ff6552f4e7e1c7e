using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

/// <summary>A mailed token is read as it was drawn, whatever a mail program, a chat or a copier put around it or between its lines.</summary>
public sealed class TokenTests
{
    private const string Drawn = "3Dk_0-abcdefghijklmnopqrstuvwxyzABCDEFGHIJK";

    private static readonly string[] Before = ["", " ", "\n", "<", "\"", "“", "(", "%20", "=\n"];
    private static readonly string[] SoftBreaks = ["", "=\r\n", "=\n", "= ", "=\n\t"];
    private static readonly string[] Between = ["", " ", "\r\n", "=\r\n", "= ", "%0A", "%0D%0A", "%20", "\u200B", "\u00AD", "\uFEFF"];
    private static readonly string[] After = ["", ".", ">", ")", ",", ";", "\"", "”", "'", "»", " ", "\n", "%20", "%0A", "%3E", "=0A", "=20", "&gt;", ">.", "\n>", "…", " Si no fue usted,", "<br>"];

    [Fact]
    public void What_is_drawn_is_read() => Enumerable.Range(0, 1000).Select(_ => Token.Draw().Reveal()).ShouldAllBe(t => Read(t) == t);

    [Fact]
    public void What_is_put_around_and_between_changes_nothing() => Prop.ForAll(
        Gen.Elements(Before).ToArbitrary(), Gen.Zip(Gen.Elements(Between), Gen.Choose(0, 42)).ToArbitrary(), Gen.Elements(After).ToArbitrary(), (before, between, after) =>
        {
            var token = Token.Draw().Reveal();
            return Read(before + token.Insert(between.Item2, between.Item1) + after) == token;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_source_of_a_raw_mail_is_read_wherever_its_lines_break() => Prop.ForAll(
        Gen.Elements(SoftBreaks).ToArbitrary(), Gen.Choose(0, 42).ToArbitrary(), Gen.Elements(After).ToArbitrary(), (soft, place, after) =>
        {
            var token = Token.Draw().Reveal();
            return Read("3D" + token.Insert(place, soft) + after) == token;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Drawn)]
    [InlineData(Drawn + " Si no fue usted")]
    [InlineData("3D" + Drawn)]
    [InlineData(Drawn + "=3D")]
    [InlineData("‘" + Drawn + "’")]
    [InlineData("3Dk_0‑abcdefghijklmnopqrstuvwxyzABCDEFGHIJK")]
    public void A_token_that_looks_like_an_escape_stays_itself(string typed) => Read(typed).ShouldBe(Drawn);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("vencido")]
    [InlineData("3Dk_0-abcdefghijklmnopqrstuvwxyzABCDEFGHIJ")]
    [InlineData("3Dk_0-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL")]
    [InlineData("3Dk_0-abcdefghijklmn.opqrstuvwxyzABCDEFGHIJK")]
    [InlineData("3Dk_0-abcdefghijklmnñopqrstuvwxyzABCDEFGHIJK")]
    public void What_cannot_be_one_is_none(string? typed) => Read(typed).ShouldBeNull();

    [Fact]
    public void No_text_makes_it_fault_and_whatever_it_reads_has_the_form_of_a_token() => Prop.ForAll<string>(text =>
        Read(text) is not { } token || (token.Length == 43 && Read(token) == token)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_longer_than_a_page_is_looked_at() => Read(Drawn + new string('.', 1000)).ShouldBeNull();

    private static string? Read(string? typed) => Token.Read(typed)?.Reveal();

    [Theory, InlineData(300, true), InlineData(301, false)]
    public void It_is_looked_for_in_as_much_as_a_link_can_be(int length, bool found)
    {
        var token = Token.Draw().Reveal();
        (Token.Read(token + new string(')', length - token.Length))?.Reveal() == token).ShouldBe(found);
    }
}
