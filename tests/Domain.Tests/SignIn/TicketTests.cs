using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

public sealed class TicketTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(TicketPurpose.Verification, 24 * 60)]
    [InlineData(TicketPurpose.Company, 24 * 60)]
    [InlineData(TicketPurpose.SecondFactor, 15)]
    [InlineData(TicketPurpose.Keep, 15)]
    [InlineData(TicketPurpose.Legal, 15)]
    public void It_lasts_as_long_as_its_step_may_take(TicketPurpose purpose, int minutes) =>
        Ticket.Issue(Guid.CreateVersion7(), purpose, Now, Now).Ticket.ExpiresAt.ShouldBe(Now.AddMinutes(minutes));

    [Fact]
    public void It_is_bound_to_one_account_one_step_and_one_password_and_only_a_hash_of_it_is_kept()
    {
        var (account, since) = (Guid.CreateVersion7(), Now.AddDays(-3));

        var (ticket, token) = Ticket.Issue(account, TicketPurpose.Keep, since, Now, remember: true, factorGiven: Now.AddDays(-1));

        (ticket.AccountId, ticket.Purpose, ticket.PasswordChangedAt, ticket.UsedAt).ShouldBe((account, TicketPurpose.Keep, since, null));
        (ticket.Remember, ticket.FactorGiven).ShouldBe((true, Now.AddDays(-1)));
        ticket.TokenHash.ShouldBe(Token.HashOf(token));
        ticket.Id.ShouldNotBe(Guid.Empty);
        Ticket.Issue(account, TicketPurpose.Keep, since, Now).Token.Reveal().ShouldNotBe(token.Reveal());
    }
}
