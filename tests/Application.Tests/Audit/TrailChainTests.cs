using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Audit;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Audit;

/// <summary>The chain on a real database: whoever changes the table is found, and whoever works with it is not hindered.</summary>
public sealed class TrailChainTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _outside = new();
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy, [("Trail:HeadsFolder", _outside.Path)]);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    public void Dispose() => _outside.Dispose();

    private async Task Writes(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            _house.Clock.Pass(TimeSpan.FromSeconds(1));
            await _house.Send(new SignInWithPassword($"nadie{i}", new Secret("equivocada"), false));
        }
    }

    private async Task Sealed(int rows)
    {
        await Writes(rows);
        await SealAll(_house);
    }

    private static async Task SealAll(ApplicationHouse house)
    {
        while ((await house.Send(new SealTrail())).Value > 0)
        {
        }
    }

    /// <summary>Looks without leaving a row.</summary>
    private Task<TrailProof> Proof(bool whole = true) => _house.Ask((TrailCheck check) => check.Of(whole, default));

    private Task<int> Does(string statement) => _house.With(db => db.Database.ExecuteSqlRawAsync(statement));

    /// <summary>The whole chain as somebody would make it who can write to every table.</summary>
    private Task<int> IsWrittenAnew() => _house.With(async db =>
    {
        var rows = await db.Set<AuditEntry>().Where(e => e.Sequence != null).OrderBy(e => e.Sequence).ToListAsync();
        var head = TrailHead.Begin();
        await db.Set<TrailHead>().ExecuteDeleteAsync();
        await db.Set<TrailCheckpoint>().ExecuteDeleteAsync();
        head.Seal(rows, _house.Clock.GetUtcNow());
        db.Add(head);
        return await db.SaveChangesAsync();
    });

    private async Task Finds(TrailFault fault, long place)
    {
        var proof = await Proof();
        proof.Break.ShouldBe(new TrailBreak(fault, place));
        proof.Outcome.ShouldBe("broken");
    }

    [Fact]
    public async Task What_is_committed_is_sealed_and_holds()
    {
        await Sealed(7);

        var proof = await Proof();

        (proof.Break, proof.Rows, proof.From, proof.End.Sequence, proof.Unsealed, proof.Outcome).ShouldBe((null, 7, 0, 7, 0, "intact"));
        (await _house.Send(new SealTrail())).Value.ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_trail_holds() => (await Proof()).Break.ShouldBeNull();

    [Theory]
    [InlineData("\"Outcome\" = 'signed_in'")]
    [InlineData("\"At\" = \"At\" + interval '1 microsecond'")]
    [InlineData("\"Address\" = '198.51.100.1'")]
    [InlineData("\"Correlation\" = NULL")]
    public async Task A_change_is_found(string change)
    {
        await Sealed(7);
        await Does($"UPDATE audit_entries SET {change} WHERE \"Sequence\" = 4");

        await Finds(TrailFault.Changed, 4);
    }

    [Fact]
    public async Task A_removed_row_is_found()
    {
        await Sealed(7);
        await Does("DELETE FROM audit_entries WHERE \"Sequence\" = 4");

        await Finds(TrailFault.Missing, 4);
    }

    [Fact]
    public async Task A_removed_row_is_found_though_the_rest_moved_up()
    {
        await Sealed(7);
        await Does("DELETE FROM audit_entries WHERE \"Sequence\" = 4");
        await Does("UPDATE audit_entries SET \"Sequence\" = -\"Sequence\" WHERE \"Sequence\" > 4; UPDATE audit_entries SET \"Sequence\" = -\"Sequence\" - 1 WHERE \"Sequence\" < 0; UPDATE trail_heads SET \"Sequence\" = 6");

        await Finds(TrailFault.Changed, 4);
    }

    [Fact]
    public async Task Rows_in_another_order_are_found()
    {
        await Sealed(7);
        await Does("UPDATE audit_entries SET \"Sequence\" = -\"Sequence\" WHERE \"Sequence\" IN (3, 4); UPDATE audit_entries SET \"Sequence\" = 7 + \"Sequence\" WHERE \"Sequence\" < 0");

        await Finds(TrailFault.Changed, 3);
    }

    [Fact]
    public async Task A_row_that_is_taken_out_of_the_chain_is_found()
    {
        await Sealed(7);
        await Does("UPDATE audit_entries SET \"Sequence\" = NULL WHERE \"Sequence\" = 4");

        await Finds(TrailFault.Missing, 4);
    }

    [Fact]
    public async Task Rows_that_are_cut_off_are_found_by_the_head()
    {
        await Sealed(7);
        await Does("DELETE FROM audit_entries WHERE \"Sequence\" > 5");

        await Finds(TrailFault.Missing, 6);
    }

    [Fact]
    public async Task Rows_and_head_that_are_cut_off_are_found_by_what_was_told_outside()
    {
        await Sealed(7);
        (await _house.Send(new ProveTrail())).Succeeded.ShouldBeTrue();
        await Does("DELETE FROM audit_entries WHERE \"Sequence\" > 5 OR \"Sequence\" IS NULL");
        await IsWrittenAnew();

        await Finds(TrailFault.Truncated, 6);
        (await Proof(whole: false)).Break!.Fault.ShouldBe(TrailFault.Truncated);
    }

    [Fact]
    public async Task A_chain_that_is_written_anew_is_found_by_what_was_told_outside()
    {
        await Sealed(7);
        (await _house.Send(new ProveTrail())).Succeeded.ShouldBeTrue();
        await Does("UPDATE audit_entries SET \"Outcome\" = 'signed_in' WHERE \"Sequence\" = 4");
        await IsWrittenAnew();

        await Finds(TrailFault.Rewritten, 7);
    }

    /// <summary>Why it has to be told outside.</summary>
    [Fact]
    public async Task Without_anything_outside_it_would_not_be_found_and_the_proof_says_that_nothing_is_kept()
    {
        await using var alone = ApplicationHouse.On(_house.Database, Policy);
        await Sealed(7);
        await Does("UPDATE audit_entries SET \"Outcome\" = 'signed_in' WHERE \"Sequence\" = 4");
        await IsWrittenAnew();

        var proof = await alone.Ask((TrailCheck check) => check.Of(true, default));

        (proof.Break, proof.Marks).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_file_outside_that_was_changed_stops_the_check()
    {
        await Sealed(3);
        await _house.Send(new ProveTrail());
        var file = Directory.GetFiles(_outside.Path).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, "otra cosa");

        (await Should.ThrowAsync<InvalidDataException>(() => Proof())).Message.ShouldContain(file);
    }

    /// <summary>A machine that dies while it writes leaves half a file.</summary>
    [Fact]
    public async Task Half_a_head_outside_stops_no_check()
    {
        await Sealed(3);
        await _house.Send(new ProveTrail());
        var whole = Directory.GetFiles(_outside.Path).ShouldHaveSingleItem();
        File.Move(whole, whole + ".new");
        await File.WriteAllTextAsync(whole + ".new", "2026-11");

        (await Proof()).Break.ShouldBeNull();
        await _house.Send(new ProveTrail());
        Directory.GetFiles(_outside.Path, "*.head").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_chain_that_does_not_hold_is_told_nowhere_outside()
    {
        await Sealed(3);
        await Does("UPDATE audit_entries SET \"Outcome\" = 'signed_in' WHERE \"Sequence\" = 2");

        await _house.Send(new ProveTrail());

        Directory.GetFiles(_outside.Path).ShouldBeEmpty();
        (await _house.Trail()).ShouldContain(r => r.StartsWith("prove_trail: broken by ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sealer_that_stopped_is_told()
    {
        await Writes(2);
        _house.Clock.Pass(TrailCheck.SealedWithin);

        var proof = await Proof();

        (proof.Unsealed, proof.Outcome).ShouldBe((1, "sealing_stopped"));
    }

    [Fact]
    public async Task An_erasure_breaks_nothing()
    {
        await _house.RegisterAndActivate("ana@correo.example", "52000111");
        await _house.IsIn("ana@correo.example");
        await _house.Send(new CloseAccount(new Secret(Password)));
        await SealAll(_house);
        var before = (await Proof()).End;
        _house.Clock.Pass(TimeSpan.FromDays(16));

        await _house.Send(new EraseClosedAccounts());
        await _house.RunJobs();

        (await _house.Database.Scalar<long>("SELECT count(*) FROM audit_entries WHERE \"Sequence\" IS NOT NULL AND \"Address\" = '' AND \"OriginSalt\" IS NULL")).ShouldBeGreaterThan(0);
        var proof = await Proof();
        (proof.Break, proof.End.Hash).ShouldBe((null, before.Hash));
        await SealAll(_house);
        (await Proof()).Break.ShouldBeNull();
    }

    [Fact]
    public async Task Fifty_writers_on_two_nodes_and_two_sealers_leave_no_row_out_and_none_twice()
    {
        await using var other = ApplicationHouse.On(_house.Database, Policy);
        using var written = new CancellationTokenSource();
        async Task Seals(ApplicationHouse node)
        {
            while (!written.IsCancellationRequested)
                await node.Send(new SealTrail());
        }

        var sealers = new[] { Task.Run(() => Seals(_house)), Task.Run(() => Seals(other)) };
        await Task.WhenAll(Enumerable.Range(0, 50).Select(w => Task.Run(async () =>
        {
            var node = w % 2 == 0 ? _house : other;
            for (var i = 0; i < 10; i++)
                await node.Send(new RefuseStep($"/paso/{w}/{i}"));
        })));
        await written.CancelAsync();
        await Task.WhenAll(sealers);
        await SealAll(other);

        (await _house.Database.Scalar<long>("SELECT count(*) FROM audit_entries")).ShouldBe(500);
        (await _house.Database.Scalar<long>("SELECT count(DISTINCT \"Sequence\") FROM audit_entries WHERE \"Sequence\" BETWEEN 1 AND 500")).ShouldBe(500);
        var proof = await Proof();
        (proof.Break, proof.Rows, proof.End.Sequence).ShouldBe((null, 500, 500));
    }

    /// <summary>The order of commits is not that of times or ids.</summary>
    [Fact]
    public async Task A_row_that_is_older_and_committed_later_is_sealed_after_those_that_were_seen_before()
    {
        await using var connection = await _house.Database.Open();
        await using var late = await connection.BeginTransactionAsync();
        await using (var insert = TestDatabase.Command($"""
            INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "Channel", "Address", "Device")
            VALUES ('{Guid.CreateVersion7(_house.Clock.GetUtcNow())}', '{_house.Clock.GetUtcNow():O}', 'skip_step', 'done', 'visitor', 'web', '', '')
            """, connection, late))
            await insert.ExecuteNonQueryAsync();
        await Sealed(3);
        await late.CommitAsync();

        await Sealed(1);

        (await _house.Database.Scalar<long>("SELECT \"Sequence\" FROM audit_entries WHERE \"Action\" = 'skip_step'")).ShouldBe(4);
        (await Proof()).ShouldBe(await Proof() with { Break = null, Rows = 5 });
    }

    [Fact]
    public async Task A_check_begins_at_the_last_checkpoint_and_the_whole_one_does_not()
    {
        await _house.With(async db =>
        {
            await db.Database.ExecuteSqlRawAsync($"""
                INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "Channel", "Address", "Device")
                SELECT gen_random_uuid(), now() - i * interval '1 second', 'skip_step', 'done', 'visitor', 'web', '', '' FROM generate_series(1, {TrailHead.BetweenCheckpoints + 20}) i
                """);
            return 0;
        });
        await SealAll(_house);

        var (quick, whole) = (await Proof(whole: false), await Proof());

        (quick.Break, quick.From, quick.Rows).ShouldBe((null, TrailHead.BetweenCheckpoints, 20));
        (whole.Break, whole.From, whole.Rows).ShouldBe((null, 0, TrailHead.BetweenCheckpoints + 20));
        await Does($"UPDATE audit_entries SET \"Outcome\" = 'x' WHERE \"Sequence\" = 12");
        (await Proof(whole: false)).Break.ShouldBeNull("it was before the checkpoint: that is what the whole check is for");
        await Finds(TrailFault.Changed, 12);
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_is_found()
    {
        await A_check_begins_at_the_last_checkpoint_and_the_whole_one_does_not();
        await Does("UPDATE audit_entries SET \"Outcome\" = 'done' WHERE \"Sequence\" = 12");
        (await Proof()).Break.ShouldBeNull();
        await Does("UPDATE trail_checkpoints SET \"Hash\" = decode(repeat('00', 32), 'hex')");

        await Finds(TrailFault.CheckpointDiffers, TrailHead.BetweenCheckpoints);
    }

    [Fact]
    public async Task The_host_checks_and_leaves_the_proof_in_the_trail()
    {
        await Sealed(3);
        _house.Caller.As = Actor.System(Channel.Host);

        var proof = (await _house.Send(new VerifyTrail(Whole: true))).Value;

        (await _house.Trail()).ShouldContain(TrailRows.Row("verify_trail", "intact", new AuditRef("system", null), new AuditRef("trail", $"3 3 {proof.End.Hash}")));
    }

    [Fact]
    public async Task Whoever_may_read_the_trail_checks_it()
    {
        await Sealed(3);
        await _house.IsStaff(StaffRole.Auditor);

        (await _house.Send(new CheckTrail())).Value.Break.ShouldBeNull();
    }
}
