using Hangfire;
using Shouldly;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the job engine keeps in the database, and for how long.</summary>
public sealed class JobStories
{
    [Fact]
    public async Task A_job_of_a_version_that_this_one_does_not_know_is_told_once_and_not_tried_again()
    {
        await using var portal = await Opened();
        await portal.Database.Scalar<int>("UPDATE hangfire.hash SET value = replace(value, 'purge-expired', 'of-tomorrow') WHERE field = 'Job'");

        Trigger(portal, "purge-expired");

        await Eventually.Holds(() => Count("job j", "statename = 'Deleted'") == 1, "it is given up");
        Count("job j JOIN hangfire.state s ON s.jobid = j.id", "statename = 'Deleted' AND s.name = 'Processing'").ShouldBe(1);
        portal.Log.Lines.ShouldContain(l => l.Contains("No job bears the key 'of-tomorrow'", StringComparison.Ordinal));
        Count("job", "statename = 'Deleted' AND expireat BETWEEN now() AND now() + interval '1 day'").ShouldBe(1, "failed ones must not stay for ever");

        long Count(string table, string where) => portal.Count($"hangfire.{table}", where).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task A_job_names_no_command_and_no_person_and_is_gone_a_day_after_it_was_done()
    {
        await using var portal = await Opened();
        var ana = portal.Visitor();
        await ana.Registers();
        await portal.MailIsOut();
        Trigger(portal, "purge-expired");
        await Eventually.Holds(() => portal.Count("hangfire.job", "statename = 'Succeeded'").GetAwaiter().GetResult() >= 2, "a delivery and a purge are done");

        var kept = (await portal.Database.Scalar<string>("SELECT string_agg(invocationdata::text || arguments::text, ' ') FROM hangfire.job"))!;
        kept.ShouldContain("purge-expired");
        kept.ShouldContain("deliver-messages");
        kept.ShouldNotContain("Ventanilla.Application");
        kept.ShouldNotContain(ana.Email);
        Should.Throw<InvalidOperationException>(() => JobStorage.Current, "no host shares its storage with another one of its process");
        (await portal.Count("hangfire.job", "statename = 'Succeeded' AND (expireat IS NULL OR expireat > now() + interval '1 day')")).ShouldBe(0);
    }

    /// <summary>With its engine under way and the schedule in place.</summary>
    private static async Task<Portal> Opened()
    {
        var portal = await Portal.Open();
        await portal.Visitor().Opens("/");
        await Eventually.Holds(() => portal.Count("hangfire.hash", "field = 'Cron'").GetAwaiter().GetResult() == 3, "the schedule");
        return portal;
    }

    private static void Trigger(Portal portal, string key) =>
        new RecurringJobManager(new JobStorages("PostgreSql", portal.Database.ConnectionString).Open()).Trigger(key);
}
