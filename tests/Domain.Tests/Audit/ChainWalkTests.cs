using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Domain.Tests.Audit;

/// <summary>Whatever is done to a chain behind the sealer's back is found, at its place; what an erasure does is not.</summary>
public sealed class ChainWalkTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static AuditEntry Entry(int number) => AuditEntry.Of(
        "sign_in", number % 3 == 0 ? "signed_in" : "password_wrong", Actor.Visitor(Channel.Web), AuditRef.Document($"{number}"), $"192.0.2.{number % 250}", "Firefox",
        Then.AddSeconds(number), $"c{number / 2}");

    private static (List<AuditEntry> Entries, TrailHead Head) Chain(int length, int atOnce = 7)
    {
        var (head, entries) = (TrailHead.Begin(), Enumerable.Range(1, length).Select(Entry).ToList());
        foreach (var some in entries.Chunk(atOnce))
            head.Seal(some, Then);
        return (entries, head);
    }

    private static TrailBreak? Walk(IEnumerable<AuditEntry> entries, TrailHead head)
    {
        var walk = new ChainWalk(0, ChainWalk.Genesis);
        foreach (var entry in entries.OrderBy(e => e.Sequence))
            if (walk.Step(entry) is { } broken)
                return broken;
        return walk.End(head);
    }

    private static void Set(object row, string property, object? value) => row.GetType().GetProperty(property)!.SetValue(row, value);

    private static readonly Gen<(int Length, int Place)> Places =
        from length in Gen.Choose(1, 40) from place in Gen.Choose(1, length) select (length, place);

    private static void ForAll(Func<int, int, bool> holds) => Prop.ForAll(Places.ToArbitrary(), p => holds(p.Length, p.Place)).QuickCheckThrowOnFailure();

    /// <summary>However many are sealed at once, the chain is the same.</summary>
    [Fact]
    public void What_nobody_touched_holds_and_does_not_tell_how_it_was_sealed() => ForAll((length, atOnce) =>
    {
        var (entries, head) = Chain(length, atOnce);
        var again = TrailHead.Begin();
        again.Seal(entries, Then);
        return Walk(entries, head) is null && again.Hash.SequenceEqual(head.Hash) && entries.Select(e => e.Sequence).SequenceEqual(Enumerable.Range(1, length).Select(n => (long?)n));
    });

    [Theory]
    [InlineData(nameof(AuditEntry.Action), "sign_out")]
    [InlineData(nameof(AuditEntry.Outcome), "done")]
    [InlineData(nameof(AuditEntry.ActorKind), "system")]
    [InlineData(nameof(AuditEntry.ActorId), "x")]
    [InlineData(nameof(AuditEntry.Channel), "host")]
    [InlineData(nameof(AuditEntry.SubjectKind), null)]
    [InlineData(nameof(AuditEntry.SubjectId), null)]
    [InlineData(nameof(AuditEntry.Correlation), null)]
    [InlineData(nameof(AuditEntry.OriginDigest), null)]
    [InlineData(nameof(AuditEntry.Address), "")]
    [InlineData(nameof(AuditEntry.Address), "198.51.100.9")]
    [InlineData(nameof(AuditEntry.Device), "Chrome")]
    [InlineData(nameof(AuditEntry.OriginSalt), null)]
    [InlineData(nameof(AuditEntry.Hash), null)]
    public void What_is_changed_is_found_where_it_is(string property, object? value) => ForAll((length, place) =>
    {
        var (entries, head) = Chain(length);
        Set(entries[place - 1], property, value);
        return Walk(entries, head) == new TrailBreak(TrailFault.Changed, place);
    });

    [Fact]
    public void What_is_removed_is_found_where_it_was() => ForAll((length, place) =>
    {
        var (entries, head) = Chain(length);
        entries.RemoveAt(place - 1);
        return Walk(entries, head) == new TrailBreak(TrailFault.Missing, place);
    });

    [Fact]
    public void Two_that_change_places_are_found_at_the_first() => ForAll((length, place) =>
    {
        var (entries, head) = Chain(length + 1);
        var (one, next) = (entries[place - 1], entries[place]);
        (var sequence, var hash) = (one.Sequence, one.Hash);
        Set(one, nameof(AuditEntry.Sequence), next.Sequence);
        Set(one, nameof(AuditEntry.Hash), next.Hash);
        Set(next, nameof(AuditEntry.Sequence), sequence);
        Set(next, nameof(AuditEntry.Hash), hash);
        return Walk(entries, head) == new TrailBreak(TrailFault.Changed, place);
    });

    [Fact]
    public void A_changed_row_that_is_linked_anew_breaks_at_the_next_or_at_the_head() => ForAll((length, place) =>
    {
        var (entries, head) = Chain(length);
        var changed = entries[place - 1];
        Set(changed, nameof(AuditEntry.Outcome), "done");
        Set(changed, nameof(AuditEntry.Hash), ChainWalk.Link(place == 1 ? ChainWalk.Genesis : entries[place - 2].Hash!, place, changed));
        return Walk(entries, head) == (place == length ? new TrailBreak(TrailFault.HeadDiffers, place) : new TrailBreak(TrailFault.Changed, place + 1));
    });

    [Fact]
    public void Rows_behind_the_head_are_found() => ForAll((length, _) =>
    {
        var (entries, head) = Chain(length);
        var (more, _) = Chain(length + 1);
        return Walk(more, head)?.Fault is TrailFault.HeadBehind && Walk(entries, head) is null;
    });

    [Fact]
    public void An_erasure_breaks_nothing() => ForAll((length, place) =>
    {
        var (entries, head) = Chain(length);
        foreach (var erased in entries.Where((_, i) => (i + 1) % place == 0))
        {
            Set(erased, nameof(AuditEntry.Address), "");
            Set(erased, nameof(AuditEntry.Device), "");
            Set(erased, nameof(AuditEntry.OriginSalt), null);
        }

        return Walk(entries, head) is null;
    });

    [Fact]
    public void There_is_a_checkpoint_after_so_many_whatever_is_sealed_at_once()
    {
        var (head, passed) = (TrailHead.Begin(), new List<TrailCheckpoint>());
        foreach (var some in Enumerable.Range(1, 2 * TrailHead.BetweenCheckpoints + 5).Select(Entry).Chunk(7_001))
            passed.AddRange(head.Seal(some, Then));

        passed.Select(c => c.Sequence).ShouldBe([TrailHead.BetweenCheckpoints, 2 * TrailHead.BetweenCheckpoints]);
        head.Mark.Sequence.ShouldBe(2 * TrailHead.BetweenCheckpoints + 5);
    }

    /// <summary>Whoever has a line of the trail can work the hash out by hand.</summary>
    [Fact]
    public void The_first_link_is_the_hash_of_nothing_its_place_and_its_row()
    {
        var (entries, _) = Chain(1);

        Convert.ToHexString(entries[0].Hash!).ShouldBe(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(
            [.. new byte[32], 0, 0, 0, 0, 0, 0, 0, 1, .. CanonicalForm.Of(entries[0])])));
    }
}
