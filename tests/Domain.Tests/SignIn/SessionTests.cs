using Ventanilla.Domain.SignIn;


namespace Ventanilla.Domain.Tests.SignIn;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly SessionRule Rule = new();

    private static Session Start(bool persistent) => Session.Start(Guid.CreateVersion7(), "Firefox, Windows", "192.0.2.1", persistent, Rule, Now);

    [Fact]
    public void It_ends_after_half_an_hour_without_use()
    {
        Start(persistent: false).Stands(Rule, Now.AddMinutes(30).AddSeconds(-1)).ShouldBeTrue();
        Start(persistent: false).Stands(Rule, Now.AddMinutes(30)).ShouldBeFalse();
    }

    [Fact]
    public void It_ends_after_twelve_hours_whatever_its_use()
    {
        var session = Start(persistent: false);
        Seen(session, Now.AddHours(12).AddMinutes(-1));
        session.Stands(Rule, Now.AddHours(12).AddSeconds(-1)).ShouldBeTrue();
        session.Stands(Rule, Now.AddHours(12)).ShouldBeFalse();
    }

    [Fact]
    public void Who_asked_to_be_remembered_stays_thirty_days()
    {
        Start(persistent: true).Stands(Rule, Now.AddDays(30).AddSeconds(-1)).ShouldBeTrue();
        Start(persistent: true).Stands(Rule, Now.AddDays(30)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_ended_one_does_not_stand(bool persistent)
    {
        var session = Start(persistent);
        typeof(Session).GetProperty(nameof(Session.EndedAt))!.SetValue(session, Now);
        session.Stands(Rule, Now).ShouldBeFalse();
    }

    [Fact]
    public void It_says_where_and_since_when()
    {
        var account = Guid.CreateVersion7();
        var session = Session.Start(account, "Firefox, Windows", "192.0.2.1", persistent: true, Rule, Now);
        (session.AccountId, session.Device, session.Address, session.Persistent).ShouldBe((account, "Firefox, Windows", "192.0.2.1", true));
        (session.StartedAt, session.LastSeenAt, session.ExpiresAt, session.EndedAt).ShouldBe((Now, Now, Now.AddDays(30), null));
        session.Id.ShouldNotBe(Guid.Empty);
    }

    /// <summary>The list of sessions asks the database what the check of one asks the session.</summary>
    [Fact]
    public void What_the_database_is_asked_says_the_same()
    {
        foreach (var persistent in new[] { true, false })
            foreach (var ended in new[] { true, false })
                foreach (var minutes in new[] { 0, 29, 30, 31, 60 * 12 - 1, 60 * 12, 60 * 24 * 30 - 1, 60 * 24 * 30 })
                    foreach (var seen in new[] { 0, 1, 29, 30, 31 })
                    {
                        var (session, now) = (Start(persistent), Now.AddMinutes(minutes));
                        Seen(session, now.AddMinutes(-seen));
                        if (ended)
                            typeof(Session).GetProperty(nameof(Session.EndedAt))!.SetValue(session, Now);
                        new SessionSpecs.StandingOf(session.AccountId, Rule, now).IsSatisfiedBy(session).ShouldBe(session.Stands(Rule, now), $"{minutes} {seen}");
                        new SessionSpecs.StandingOf(Guid.Empty, Rule, now).IsSatisfiedBy(session).ShouldBeFalse();
                    }
    }

    private static void Seen(Session session, DateTimeOffset at) =>
        typeof(Session).GetProperty(nameof(Session.LastSeenAt))!.SetValue(session, at);

    /// <summary>What the mobile application never fetched is no sign-in; "remembered" is a word of browsers.</summary>
    [Fact]
    public void In_the_application_it_lasts_until_its_tokens_are_fetched()
    {
        var session = Session.StartInApp(Guid.CreateVersion7(), "hanna-movil", "Chrome, Android", "192.0.2.1", Now);

        (session.App, session.Persistent).ShouldBe(("hanna-movil", false));
        session.Stands(Rule, Now + Session.TimeToFetch - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        session.Stands(Rule, Now + Session.TimeToFetch).ShouldBeFalse();
        session.Stands(Rule with { MobileIdle = TimeSpan.FromMinutes(1) }, Now + TimeSpan.FromMinutes(1)).ShouldBeFalse();
    }
}
