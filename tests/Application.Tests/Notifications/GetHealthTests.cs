using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Notifications;

public sealed class GetHealthTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(SampleHouse.Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private DateTimeOffset Now => _house.Clock.GetUtcNow();

    [Fact]
    public async Task Mails_that_are_on_their_way_or_done_are_no_trouble()
    {
        await Promised(minutesAgo: 1);
        await Promised(minutesAgo: 90, delivered: true);

        (await Trouble()).ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_that_pauses_after_a_failure_is_no_trouble_of_ours()
    {
        await Promised(minutesAgo: 60, reason: "421 4.7.0 Come back later");

        (await Trouble()).ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_that_is_due_and_not_tried_is_told_by_the_oldest()
    {
        await Promised(minutesAgo: 7);
        var oldest = await Promised(minutesAgo: 8);
        await Promised(minutesAgo: 2);

        (await Trouble()).ShouldBe(new MailTrouble("mail.overdue", oldest.CreatedAt));
    }

    [Fact]
    public async Task A_refused_sign_in_comes_before_what_it_causes()
    {
        await Promised(minutesAgo: 90);
        await Promised(minutesAgo: 60, reason: $"{OutgoingMessage.SignInRefused}: 535 5.7.8 Authentication failed");
        var oldest = await Promised(minutesAgo: 70, reason: OutgoingMessage.SignInRefused);

        (await Trouble()).ShouldBe(new MailTrouble("mail.sign_in_refused", oldest.CreatedAt));
    }

    [Fact]
    public async Task A_mail_that_we_cannot_write_comes_before_what_only_waits()
    {
        await Promised(minutesAgo: 90);
        var parked = await Promised(minutesAgo: 1, unwritable: true);

        (await Trouble()).ShouldBe(new MailTrouble("mail.unwritable", parked.CreatedAt));

        await Promised(minutesAgo: 1, reason: OutgoingMessage.SignInRefused);
        (await Trouble())!.Code.ShouldBe("mail.sign_in_refused");
    }

    [Fact]
    public async Task It_costs_one_statement()
    {
        await Promised(minutesAgo: 8);

        (await Statements.Of(Trouble)).ShouldBe("SELECT");
    }

    private async Task<MailTrouble?> Trouble() => (await _house.Send(new GetHealth())).Value.Mail;

    private async Task<OutgoingMessage> Promised(int minutesAgo, string? reason = null, bool delivered = false, bool unwritable = false)
    {
        var message = OutgoingMessage.Promise("WelcomeMail", Language.Spanish, "", "a***@c***.example", null, forNobody: false, Now.AddMinutes(-minutesAgo));
        if (reason is not null)
            message.Failed(reason, Now);
        if (unwritable)
            message.Unwritable("no such mail", Now);
        if (delivered)
            message.Delivered(Now);
        await _house.Add(message);
        return message;
    }
}
