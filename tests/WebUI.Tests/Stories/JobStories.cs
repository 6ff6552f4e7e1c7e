using Hangfire;
using Shouldly;
using Ventanilla.WebUI.Tests.Faults;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the job engine keeps in the database, and for how long.</summary>
public sealed class JobStories
{
    [Fact]
    public async Task A_job_names_no_command_and_no_person_and_is_gone_a_day_after_it_was_done()
    {
        await using var portal = await RunningPortal.Open();
        var ana = portal.Visitor();
        await ana.Registers();
        await portal.MailIsOut();
        await Eventually.Holds(async () => await portal.Count("hangfire.hash", "field = 'Cron'") == TwoWorkersTests.Scheduled, "the schedule");
        new RecurringJobManager(new JobStorages("PostgreSql", portal.Database.ConnectionString).Open()).Trigger("purge-expired");
        await Eventually.Holds(async () => await portal.Count("hangfire.job", "statename = 'Succeeded'") >= 2, "a delivery and a purge are done");

        var kept = (await portal.Database.Scalar<string>("SELECT string_agg(invocationdata::text || arguments::text, ' ') FROM hangfire.job"))!;
        kept.ShouldContain("purge-expired");
        kept.ShouldContain("deliver-messages");
        kept.ShouldNotContain("Ventanilla.Application");
        kept.ShouldNotContain(ana.Email);
        Should.Throw<InvalidOperationException>(() => JobStorage.Current, "no host shares its storage with another one of its process");
        (await portal.Count("hangfire.job", "statename = 'Succeeded' AND (expireat IS NULL OR expireat > now() + interval '1 day')")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_can_write_to_the_engines_tables_cannot_run_what_is_no_job_of_ours()
    {
        await using var portal = await RunningPortal.Open();
        await portal.Visitor().Opens("/ingresar");
        using var folder = new TemporaryFolder();
        var written = folder["written"];

        var job = new BackgroundJobClient(new JobStorages("PostgreSql", portal.Database.ConnectionString).Open()).Enqueue(() => File.Create(written));

        await Eventually.Holds(
            async () => await portal.Count("hangfire.state", $"jobid = {job} AND data::text LIKE '%No job is of the type%'") > 0, "the job is refused");
        File.Exists(written).ShouldBeFalse();
    }
}
