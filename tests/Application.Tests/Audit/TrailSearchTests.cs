using Ventanilla.Application.Audit;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Audit;

/// <summary>What an auditor looks for is found, page after page, and nothing of whoever asked that nobody knows them.</summary>
public sealed class TrailSearchTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Guid _luis;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _luis = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<IReadOnlyList<TrailLine>> Finds(TrailFilter filter)
    {
        if (_house.Caller.As is null)
            await _house.IsStaff(StaffRole.Auditor);
        return (await _house.Send(new ListTrail(filter))).Value.Lines;
    }

    private async Task<IEnumerable<string>> Actions(TrailFilter filter) => (await Finds(filter)).Select(l => l.Action);

    [Fact]
    public async Task By_whom_on_whom_from_where_what_and_when()
    {
        _house.Caller.Address = "203.0.113.9";
        _house.Clock.Pass(TimeSpan.FromDays(2));
        await _house.Send(new SignInWithPassword(Email, new Secret("equivocada"), false));
        await _house.IsIn(Email);
        _house.Clock.Pass(TimeSpan.FromDays(2));
        var day = Colombia.Day(_house.Clock.GetUtcNow()).AddDays(-2);

        foreach (var typed in new[] { Email, " LUIS@correo.example ", $"{_luis}", $"{_luis:N}" })
        {
            (await Actions(new(Subject: typed))).ShouldBe(["sign_in", "sign_in", "activate_account", "register"], ignoreOrder: true, typed);
            (await Actions(new(Subject: typed, Action: "sign_in"))).ShouldBe(["sign_in", "sign_in"]);
        }

        (await Actions(new(Address: "203.0.113.9", From: day, To: day))).ShouldBe(["sign_in", "sign_in"]);
        (await Actions(new(Subject: Email, To: day.AddDays(-1)))).ShouldBe(["activate_account", "register"], ignoreOrder: true);
        (await Actions(new(Subject: Email, From: day.AddDays(1)))).ShouldBeEmpty();
        (await Actions(new(Subject: "nadie@correo.example"))).ShouldBeEmpty();
        (await Actions(new(Subject: "x", Actor: "y", Address: "z", Action: "w", Correlation: "v"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_done_together_is_found_together()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        var (one, other) = (await _house.Files(), await _house.Files());
        var worker = (await _house.Send(new ListCaseWorkers())).Value[0].Id;
        await _house.Send(new AssignCases([new(one.Id, await _house.VersionOf(one.Id)), new(other.Id, await _house.VersionOf(other.Id))], worker));
        _house.Caller.As = null;

        var line = (await Finds(new(Subject: one.Radicado, Action: "assign_case"))).ShouldHaveSingleItem();
        line.SubjectName.ShouldBe(one.Radicado);
        line.ActorName.ShouldBe("Marta Ríos");
        (await Actions(new(Correlation: line.Correlation))).ShouldBe(["assign_case", "assign_case", "assign_cases"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_whatever_moment_they_are_of()
    {
        for (var i = 0; i < 120; i++)
        {
            if (i % 40 == 0)
                _house.Clock.Pass(TimeSpan.FromSeconds(1));
            await _house.Send(new RefuseStep("/registro/cuenta"));
        }

        await _house.IsStaff(StaffRole.Auditor);
        List<TrailLine> lines = [];
        for (string? after = null; ;)
        {
            var page = (await _house.Send(new ListTrail(new(Action: "skip_step"), after))).Value;
            page.Lines.Count.ShouldBeLessThanOrEqualTo(50);
            lines.AddRange(page.Lines);
            if ((after = page.Next) is null)
                break;
        }

        lines.Select(l => l.Id).Distinct().Count().ShouldBe(120);
        lines.Select(l => l.At).ShouldBe(lines.Select(l => l.At).OrderDescending());
        (await _house.Send(new ListTrail(new(), "basura_x"))).Value.Lines.Count.ShouldBe(50);
    }

    [Theory, InlineData(FilerKind.Reserved, AnswerWay.Email), InlineData(FilerKind.Anonymous, AnswerWay.Notice)]
    public async Task Nobody_finds_who_asked_for_their_identity_to_be_reserved_or_gave_none(FilerKind who, AnswerWay way)
    {
        await _house.IsIn(Email);
        _house.Caller.Address = "203.0.113.50";
        var filer = who == FilerKind.Anonymous ? new FilerData(who) : new FilerData(who, "Rosa Mora", DocumentType.CC, "52999888", "rosa@correo.example");
        var filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Complaint, filer, way, "Un cobro", "Me cobraron dos veces.", true))).Value;
        var from = _house.Caller.Address;
        _house.Caller.AccountId = null;
        await _house.Send(new SealTrail());

        var line = (await Finds(new(Subject: filed.Radicado, Action: "file_case"))).ShouldHaveSingleItem();

        (line.IsReserved, line.ActorId, line.ActorName, line.Address, line.Device, line.Correlation).ShouldBe((true, null, null, "", "", null));
        (await Actions(new(Actor: Email))).ShouldNotContain("file_case");
        (await Actions(new(Address: from))).ShouldNotContain("file_case");
        (await Actions(new(Actor: Email, Subject: filed.Radicado))).ShouldBeEmpty();
        var correlation = await _house.Database.Scalar<string>("SELECT \"Correlation\" FROM audit_entries WHERE \"Action\" = 'file_case'");
        (await Actions(new(Correlation: correlation))).ShouldNotContain("file_case");
        (await _house.Send(new ExportTrail(new(Actor: Email, Action: "file_case")))).Value.Rows.ShouldBe(0);
        (await _house.Send(new ExportTrail(new(Action: "file_case")))).Value.Rows.ShouldBe(1);
    }

    [Fact]
    public async Task An_export_is_of_what_is_sealed_and_its_parts_are_as_many_as_it_says()
    {
        for (var i = 0; i < 1_100; i++)
            await _house.Add(Domain.Audit.AuditEntry.Of("skip_step", "common.step_skipped", Actor.Visitor(Channel.Web), null, "192.0.2.1", "x", _house.Clock.GetUtcNow()));
        while ((await _house.Send(new SealTrail())).Value > 0)
        {
        }

        await _house.Send(new RefuseStep("/registro/cuenta"));
        await _house.IsStaff(StaffRole.Auditor);

        var filter = new TrailFilter(Action: "skip_step");
        var export = (await _house.Send(new ExportTrail(filter))).Value;
        var first = (await _house.Send(new ListTrail(filter, null, export.End.Sequence))).Value;
        var second = (await _house.Send(new ListTrail(filter, first.Next, export.End.Sequence))).Value;

        (export.Rows, first.Lines.Count, second.Lines.Count, second.Next).ShouldBe((1_100, 1_000, 100, null));
        first.Lines.Concat(second.Lines).ShouldAllBe(l => l.Hash != null && l.Sequence <= export.End.Sequence);
    }

    [Fact]
    public async Task The_standing_tells_the_last_checks_and_where_the_chain_broke()
    {
        await _house.Send(new SealTrail());
        await _house.IsStaff(StaffRole.Auditor);
        await _house.Send(new CheckTrail());
        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        await _house.Database.Scalar<object>("UPDATE audit_entries SET \"Outcome\" = 'done' WHERE \"Sequence\" = 2");
        await _house.Send(new CheckTrail());

        var standing = (await _house.Send(new GetTrailProof())).Value;

        standing.Proofs.Select(p => p.Outcome).ShouldBe(["broken", "intact"]);
        standing.Proofs[0].Break.ShouldBe(new Domain.Audit.TrailBreak(Domain.Audit.TrailFault.Changed, 2));
        (standing.Proofs[1].Rows, standing.Proofs[1].End).ShouldBe((standing.Sequence, standing.Sequence));
        (standing.Waiting, standing.AreKeptOutside).ShouldBe((standing.Waiting, false));
    }
}
