using Ventanilla.Domain.Notifications;

namespace Ventanilla.Domain.Tests.Notifications;

public sealed class OutgoingMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly Guid Account = Guid.CreateVersion7();

    private static OutgoingMessage Promised(bool forNobody = false, int attempts = 0)
    {
        var message = OutgoingMessage.Promise("WelcomeMail", Language.Spanish, "sealed", "a***@e***.com", Account, forNobody, Now);
        // The attempts are counted by a statement of the database, so only a row that was read carries any.
        typeof(OutgoingMessage).GetProperty(nameof(OutgoingMessage.Attempts))!.SetValue(message, attempts);
        return message;
    }

    [Fact]
    public void A_promise_is_due_at_once()
    {
        var message = Promised();
        (message.State, message.DueAt, message.Payload).ShouldBe((MessageState.Queued, Now, "sealed"));
        (message.Template, message.Language, message.MaskedAddress, message.CreatedAt).ShouldBe(("WelcomeMail", Language.Spanish, "a***@e***.com", Now));
        (message.AccountId, message.Attempts, message.DeliveredAt, message.LastError).ShouldBe((Account, 0, null, null));
        message.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void A_promise_to_nobody_is_never_queued() => Promised(forNobody: true).State.ShouldBe(MessageState.Discarded);

    [Fact]
    public void Delivery_erases_the_content()
    {
        var message = Promised(attempts: 2);
        message.Failed("busy", Now);
        message.Delivered(Now.AddMinutes(1));
        (message.State, message.Payload, message.LastError, message.DeliveredAt).ShouldBe((MessageState.Delivered, null, null, Now.AddMinutes(1)));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(9, 2560)]
    [InlineData(10, 3600)]
    [InlineData(11, 3600)]
    public void The_pause_doubles_up_to_an_hour(int attempts, int seconds)
    {
        var message = Promised(attempts: attempts);
        message.Failed("no answer", Now);
        (message.State, message.DueAt, message.LastError).ShouldBe((MessageState.Queued, Now.AddSeconds(seconds), "no answer"));
    }

    [Fact]
    public void After_the_last_try_it_is_parked_with_the_reason_and_may_be_sent_later()
    {
        var message = Promised(attempts: OutgoingMessage.MaxAttempts);
        message.Failed("no answer", Now);
        (message.State, message.LastError, message.Payload).ShouldBe((MessageState.Parked, "no answer", "sealed"));
    }

    [Fact]
    public void Before_the_last_try_it_waits()
    {
        var message = Promised(attempts: OutgoingMessage.MaxAttempts - 1);
        message.Failed("no answer", Now);
        message.State.ShouldBe(MessageState.Queued);
    }

    [Fact]
    public void A_refusal_parks_it_at_once()
    {
        var message = Promised(attempts: 1);
        message.Refused("550 no such mailbox", Now);
        (message.State, message.LastError, message.Payload).ShouldBe((MessageState.Parked, "550 no such mailbox", null), "nobody reads it any more");
    }

    [Fact]
    public void What_we_cannot_write_is_parked_at_once_and_keeps_its_content()
    {
        var message = Promised(attempts: 1);
        message.Unwritable("no such template", Now);
        (message.State, message.LastError, message.Payload).ShouldBe((MessageState.Parked, "mail.unwritable: no such template", "sealed"));
    }

    [Fact]
    public void What_nobody_began_to_send_waits_again_and_no_try_is_counted()
    {
        var message = Promised(attempts: 3);
        message.PutBack(Now.AddMinutes(1), $"{OutgoingMessage.SignInRefused}: 535");
        (message.State, message.Attempts, message.DueAt, message.LastError)
            .ShouldBe((MessageState.Queued, 2, Now.AddMinutes(1), "mail.sign_in_refused: 535"));
        message.PutBack(Now, reason: null);
        message.LastError.ShouldBe("mail.sign_in_refused: 535", "the host stops: that is no news");
    }

    [Fact]
    public void A_lease_outlasts_the_longest_sending_by_more_than_clocks_differ() =>
        (OutgoingMessage.Lease - OutgoingMessage.LongestSend).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));

    [Fact]
    public void A_long_reason_is_cut()
    {
        var message = Promised(attempts: 1);
        message.Failed(new string('x', 5_000), Now);
        message.LastError!.Length.ShouldBe(400);
        message.PutBack(Now, new string('y', 401));
        message.LastError.ShouldBe(new string('y', 400));
        message.PutBack(Now, new string('z', 400));
        message.LastError.ShouldBe(new string('z', 400));
    }
}
