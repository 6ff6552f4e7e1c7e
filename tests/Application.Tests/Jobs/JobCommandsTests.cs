using System.Text.RegularExpressions;
using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Audit;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Figures;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.People;
using Ventanilla.Application.Registration;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Jobs;

/// <summary>What may stand in the database as a job, and when.</summary>
public sealed class JobCommandsTests
{
    private static readonly IRequest<Result>[] Examples =
        [new DeliverMessages(), new PurgeExpired(), new EraseClosedAccounts(), new EraseAccount(Guid.CreateVersion7()), new SweepAttachments(),
            new RecordDeliveries(), new RecordDelivery(Guid.CreateVersion7()), new WithdrawCases(), new WithdrawCase(Guid.CreateVersion7()),
            new RemindCases(), new RemindCase(Guid.CreateVersion7()), new MarkOverdueCases(), new MarkOverdueCase(Guid.CreateVersion7()),
            new ProveTrail(), new RedateCases(), new RedateCase(Guid.CreateVersion7()),
            new RunImports(), new SweepImports(), new CountDays()];

    [Fact]
    public void Every_command_comes_back_from_its_key_and_id_as_it_was()
    {
        Examples.Select(e => e.GetType()).ShouldBe(JobCommands.All, ignoreOrder: true);
        foreach (var command in Examples)
        {
            var (key, id) = JobCommands.Name(command);
            JobCommands.Read(key, id).ShouldBe(command);
            key.ShouldMatch("^[a-z]+(-[a-z]+)*$", "a key outlives the name of its type");
        }

        Examples.Select(e => JobCommands.Name(e).Key).ShouldBeUnique();
    }

    [Fact]
    public void Whatever_is_enqueued_has_a_key()
    {
        var enqueued = Directory.GetFiles(Path.Combine(PortalProcess.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"(?:Enqueue|WakeAfterCommit)\(new (\w+)\(")).Select(m => m.Groups[1].Value).Distinct().ToArray();

        enqueued.ShouldContain(nameof(DeliverMessages));
        enqueued.Except(JobCommands.All.Select(t => t.Name)).ShouldBeEmpty();
        Schedule.Table.ShouldAllBe(s => JobCommands.Read(s.Key, null) != null);
    }

    [Theory]
    [InlineData("drop-tables")]
    [InlineData("erase-account")]
    [InlineData("Ventanilla.Application.Accounts.EraseAccount")]
    public void An_unknown_key_or_one_without_its_id_is_refused(string key) => Should.Throw<UnknownJobException>(() => JobCommands.Read(key, null));

    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("Ventanilla.Infrastructure.Jobs.Schedule, Ventanilla.Infrastructure")]
    public void A_stored_job_of_any_other_type_is_refused(string type) => Should.Throw<TypeLoadException>(() => JobCommands.TypeOf(type));

    [Fact]
    public void What_a_dead_process_held_leaves_within_a_minute()
    {
        var worst = OutgoingMessage.Lease + TimeSpan.FromSeconds(Schedule.SecondsBetweenSweeps) + JobsRegistration.SchedulePolling;
        worst.ShouldBeLessThan(TimeSpan.FromSeconds(55), "and a moment to send it");
    }

    [Fact]
    public void Every_row_of_the_schedule_names_a_clock_that_exists() => Schedule.Table.ShouldAllBe(s => s.Clock != null);
}
