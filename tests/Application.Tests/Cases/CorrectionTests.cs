using Ventanilla.Application.Accounts;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Cases;

public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RunJobs();
        await _house.IsIn(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task The_person_gets_a_receipt_with_the_legal_term_and_the_organisation_the_request()
    {
        var before = _house.Postman.Mails.Count;
        var explanation = string.Join("\r\n", "Nací el 4 de mayo.", "<b>No</b> el 5.", new string('x', 400));

        (await _house.Send(new AskForCorrection(" mi fecha de nacimiento ", explanation))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        var mails = _house.Postman.Mails.Skip(before).ToArray();
        mails.Length.ShouldBe(2);
        var receipt = mails.Single(m => m.To == Email);
        receipt.Text.ShouldContain("mi fecha de nacimiento");
        receipt.Text.ShouldContain("15 días hábiles");
        receipt.Text.ShouldContain("Nací el 4 de mayo.");
        receipt.Text.ShouldContain("x…");
        receipt.Text.ShouldNotContain(new string('x', 400));
        var request = mails.Single(m => m.To == Policy.Organisation.SupportEmail);
        request.Html.ShouldContain("&lt;b&gt;No&lt;/b&gt;");
        request.Text.ShouldContain(Email);
        request.Text.ShouldContain(new string('x', 400));
        var data = (await _house.Send(new GetMyData())).Value;
        data.Corrections.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.What.ShouldBe("mi fecha de nacimiento"), c => c.Explanation.ShouldBe(explanation));
        data.Messages.ShouldContain(m => m.Kind == "CorrectionReceivedMail");
    }

    [Fact]
    public async Task A_sixth_request_of_a_day_is_refused_and_mails_nobody()
    {
        for (var i = 0; i < 5; i++)
            (await _house.Send(new AskForCorrection("mi nombre", $"Es Luis {i}."))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        (await _house.Send(new AskForCorrection("mi nombre", "Es Luis."))).Failures.ShouldHaveSingleItem().ShouldBe(CorrectionFailures.TooManyCorrections);
        await _house.RunJobs();

        _house.Postman.Mails.Count.ShouldBe(before);
        _house.Clock.Pass(TimeSpan.FromDays(1));
        (await _house.Send(new AskForCorrection("mi nombre", "Es Luis."))).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "Es Luis.", "What")]
    [InlineData("mi nombre", " ", "Explanation")]
    [InlineData("mi\nnombre", "Es Luis.", "What")]
    [InlineData("mi nombre", "Es \u202eLuis.", "Explanation")]
    public async Task What_cannot_be_read_is_said_beside_its_field(string what, string explanation, string field) =>
        (await _house.Send(new AskForCorrection(what, explanation))).Failures.ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public async Task Nobody_signed_in_cannot_ask()
    {
        _house.IsNobody();

        (await _house.Send(new AskForCorrection("mi nombre", "Es Luis."))).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
    }
}
