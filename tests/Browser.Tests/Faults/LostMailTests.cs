using System.Collections.Concurrent;
using Shouldly;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;
using Xunit;
using Xunit.Abstractions;

namespace Ventanilla.Browser.Tests.Faults;

/// <summary>No promised mail is lost, and none comes twice but the few that were on the line when the power went.</summary>
public sealed class LostMailTests(ITestOutputHelper output)
{
    private const string CountWaiting = """select count(*) from outgoing_messages where "State" = 'Queued'""";

    /// <summary>The postman's connections: so many mails can be on the line at one moment.</summary>
    private const int OnTheLine = 8;

    [Fact]
    public async Task A_portal_killed_in_the_middle_of_200_registrations_delivers_every_mail_it_owes()
    {
        // Slower than the slowest machine registers: some mails always wait.
        using var slow = await SmtpSink.Slow(seconds: 10);
        await using var portal = await PortalProcess.Start(At(slow.Port));
        ConcurrentBag<int> accepted = [];
        var registrations = Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (number, _) =>
        {
            try
            {
                await Applicant.Registers(portal.Address, number);
                accepted.Add(number);
            }
            catch (HttpRequestException)
            {
                // The power is out: nobody promised this person anything.
            }
        });
        await Eventually.Holds(() => registrations.IsFaulted || (accepted.Count >= 60 && slow.Received.Count > 0), "sixty registrations and a first mail");
        portal.Kill();
        await registrations;

        var accounts = await portal.Database.Scalar<long>("select count(*) from accounts");
        var owed = await portal.Database.Scalar<long>(CountWaiting);
        accounts.ShouldBeInRange(accepted.Count, 199);
        owed.ShouldBeGreaterThan(OnTheLine, "the test must kill while mails wait");
        var before = slow.Received;
        slow.Dispose();
        using var quick = await SmtpSink.Start(slow.Port);
        // A minute without power: whatever the dead process had leased is free again.
        await portal.Database.Scalar<int>("""update outgoing_messages set "DueAt" = "DueAt" - interval '1 minute' where "State" = 'Queued'""");
        await portal.Start();
        await Eventually.Holds(async () => await portal.Database.Scalar<long>(CountWaiting) == 0, "no mail waits any more");
        await Eventually.Holds(() => quick.Received.Count >= owed, "the last mails arrive");

        var mails = before.Concat(quick.Received).ToArray();
        var emails = (await portal.Database.Scalar<string>("""select string_agg("Email", ' ' order by "Email") from accounts"""))!.Split(' ');
        mails.Select(m => m.To).Distinct().Order(StringComparer.Ordinal).ShouldBe(emails.Order(StringComparer.Ordinal));
        mails.ShouldAllBe(m => m.Text.Contains("/activar?t="));
        var repeated = mails.GroupBy(m => m.MessageId).Where(g => g.Count() > 1).ToArray();
        repeated.ShouldAllBe(g => g.Count() == 2);
        repeated.Length.ShouldBeLessThanOrEqualTo(OnTheLine);
        mails.DistinctBy(m => m.MessageId).Count().ShouldBe(emails.Length);
        accepted.Select(Applicant.AddressOf).Except(emails).ShouldBeEmpty();
        output.WriteLine($"{accepted.Count} accepted, {emails.Length} accounts, {owed} mails owed at the kill, {mails.Length} arrived, {repeated.Length} twice.");
    }

    [Fact]
    public async Task A_mail_server_that_is_away_for_a_while_costs_nobody_their_mail()
    {
        var port = OwnProcess.FreePort();
        await using var portal = await PortalProcess.Start(At(port));
        var numbers = Enumerable.Range(0, 20).ToArray();
        await Task.WhenAll(numbers.Select(n => Applicant.Registers(portal.Address, n)));
        await Eventually.Holds(async () => await portal.Database.Scalar<long>("""select count(*) from outgoing_messages where "LastError" is not null""") == numbers.Length,
            "each mail has failed once");

        using var back = await SmtpSink.Start(port);
        await Eventually.Holds(async () => await portal.Database.Scalar<long>(CountWaiting) == 0, "no mail waits any more");
        await Eventually.Holds(() => back.Received.Count >= numbers.Length, "every mail has arrived");

        back.Received.Select(m => m.To).Order(StringComparer.Ordinal).ShouldBe(numbers.Select(Applicant.AddressOf).Order(StringComparer.Ordinal));
    }

    private static (string, string)[] At(int port) =>
        [("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{port}"), ("Smtp__From", "portal@hanna.example"), ("Smtp__Connections", $"{OnTheLine}")];
}
