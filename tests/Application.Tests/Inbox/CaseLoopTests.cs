using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>A case from its filing to its end, by what staff and its person do.</summary>
public sealed class CaseLoopTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private FiledCase _filed = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _filed = await Files();
        await _house.RunJobs();
        await _house.IsStaff(StaffRole.Supervisor);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task The_law_asks_once_the_person_completes_and_the_answer_ends_it_once_it_arrived()
    {
        (await _house.Send(new TakeCase(_filed.Id, await Version()))).Succeeded.ShouldBeTrue();
        (await _house.Send(new AskPerson(_filed.Id, await Version(), "¿De qué mes?"))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        _house.Postman.Mails[^1].Text.ShouldContain("¿De qué mes?");
        (await One()).ShouldSatisfyAllConditions(c => c.TermRests.ShouldBeTrue(), c => c.GoalDueAt.ShouldBeNull(), c => c.State.ShouldBe(CaseState.WaitingForPerson));

        await Completes("Octubre.");
        var completed = await One();
        completed.Law!.CountsFrom.ShouldBe(_house.Clock.GetUtcNow());
        (await _house.Send(new AnswerCase(_filed.Id, completed.Version, "Estimado Luis:\n\nYa le pagamos."))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        (await One()).Law!.Ending.ShouldBeNull();
        _house.Clock.Pass(AnswerCase.Held);
        await _house.Send(new DeliverMessages());
        var answer = _house.Postman.Mails[^1];
        answer.Text.ShouldContain("Estimado Luis:\n\nYa le pagamos.");
        answer.To.ShouldBe(Email);
        await _house.Send(new RecordDeliveries());
        await _house.RunJobs();

        (await One()).ShouldSatisfyAllConditions(c => c.State.ShouldBe(CaseState.Closed), c => c.Law!.Ending!.Evidence.ShouldBe(Domain.Terms.Delivery.AcceptedByMailServer),
            c => c.DueOn.ShouldBeNull(), c => c.ActBy.ShouldBeNull());
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_until_its_mail_has_left()
    {
        await Take();
        (await _house.Send(new AnswerCase(_filed.Id, await Version(), "No."))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        (await _house.Send(new TakeBackAnswer(_filed.Id))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.Send(new DeliverMessages());

        _house.Postman.Mails.Count.ShouldBe(before);
        (await One()).State.ShouldBe(CaseState.InProgress);
        (await _house.Send(new AnswerCase(_filed.Id, await Version(), "Sí."))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(AnswerCase.Held);
        await _house.Send(new DeliverMessages());
        (await _house.Send(new TakeBackAnswer(_filed.Id))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.AnswerHasLeft);
        _house.Postman.Mails[^1].Text.ShouldContain("Sí.");
    }

    [Fact]
    public async Task An_answer_that_the_mail_server_did_not_take_yet_is_the_persons_after_its_time()
    {
        await Take();
        (await _house.Send(new AnswerCase(_filed.Id, await Version(), "Sí."))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(AnswerCase.Held);
        _house.Postman.Fault = new MailSignInRefusedException("535 5.7.8 wrong password");
        await _house.Send(new DeliverMessages());
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "LastError" LIKE 'mail.sign_in_refused%' AND "Attempts" = 0"""))
            .ShouldBeGreaterThan(0, "it waits as if nobody had begun to send it");

        (await _house.Send(new TakeBackAnswer(_filed.Id))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.AnswerHasLeft);
    }

    [Fact]
    public async Task Two_on_one_case_the_second_is_told_and_overwrites_nothing()
    {
        await Take();
        var seen = await Version();
        (await _house.Send(new AskPerson(_filed.Id, seen, "¿De qué mes?"))).Succeeded.ShouldBeTrue();

        (await _house.Send(new AskPerson(_filed.Id, seen, "¿Cuánto?"))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotInThisState);
        (await _house.Send(new TakeCase(_filed.Id, seen))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.ChangedMeanwhile);
        (await _house.Send(new AddNote(_filed.Id, "Hablé con él."))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_note_is_nowhere_that_a_person_looks()
    {
        const string canary = "canario7731";
        await Take();
        (await _house.Send(new AddNote(_filed.Id, $"Nota {canary}"))).Succeeded.ShouldBeTrue();
        (await _house.Send(new AskPerson(_filed.Id, await Version(), "¿De qué mes?"))).Succeeded.ShouldBeTrue();
        await Completes("Octubre.");
        (await _house.Send(new AnswerCase(_filed.Id, await Version(), "Sí."))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(AnswerCase.Held);
        await _house.RunJobs();

        (await _house.Send(new GetCase(_filed.Id))).Value.Notes.ShouldHaveSingleItem().Text.ShouldContain(canary);
        _house.Postman.Mails.ShouldAllBe(m => !m.Text.Contains(canary) && !m.Html.Contains(canary));
        System.Text.Json.JsonSerializer.Serialize((await _house.Send(new FollowCase(_filed.Radicado, Email))).Value).ShouldNotContain(canary);
        (await _house.With(db => db.Set<CaseEntry>().AsNoTracking().ToListAsync())).ShouldAllBe(e => e.Text == null || !e.Text.Contains(canary));
    }

    [Fact]
    public async Task Who_lets_the_time_of_the_law_go_by_is_told_and_may_file_again()
    {
        await Take();
        (await _house.Send(new AskPerson(_filed.Id, await Version(), "¿De qué mes?"))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromDays(20));
        await Withdraws();
        (await One()).State.ShouldBe(CaseState.WaitingForPerson);
        _house.Clock.Pass(TimeSpan.FromDays(20));

        await Withdraws();
        await Withdraws();

        (await One()).State.ShouldBe(CaseState.Withdrawn);
        _house.Postman.Mails.Count(m => m.Subject.StartsWith("Archivamos", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Extended_once_with_its_reason_and_reclassified_it_keeps_the_spent_extension()
    {
        await Take();
        var due = (await One()).DueOn!.Value;
        (await _house.Send(new ExtendCase(_filed.Id, await Version(), 5, "Falta el informe."))).Succeeded.ShouldBeTrue();
        (await One()).DueOn!.Value.ShouldBeGreaterThan(due);
        (await _house.Send(new ExtendCase(_filed.Id, await Version(), 5, "Otra vez."))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.ExtendedBefore);
        (await _house.Send(new ReclassifyCase(_filed.Id, await Version(), CaseKind.InformationRequest, "Pide copias."))).Succeeded.ShouldBeTrue();
        (await One()).Law!.Extension.ShouldNotBeNull();
        (await _house.Send(new TransferCase(_filed.Id, await Version(), "Alcaldía de Soledad", "Es competente."))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.TakeLast(3).Select(m => m.Subject).ShouldBe(
            [$"Su solicitud {_filed.Radicado} tomará más tiempo", $"Cambió el tipo de su solicitud {_filed.Radicado}", $"Enviamos su solicitud {_filed.Radicado} a quien puede resolverla"], ignoreOrder: true);
        (await One()).State.ShouldBe(CaseState.Transferred);
    }

    [Fact]
    public async Task Of_a_reserved_identity_list_case_and_search_tell_nothing()
    {
        var reserved = await Files(new FilerData(FilerKind.Reserved, "Rosa Escondida", DocumentType.CC, "52999888", "rosa@correo.example"));

        foreach (var sought in new[] { "Escondida", "52999888", "rosa@correo.example", "52.999.888" })
            (await Lines(new CaseView(Text: sought))).ShouldBeEmpty();
        (await Lines(new CaseView())).Single(c => c.Id == reserved.Id).Name.ShouldBeNull();
        var file = (await _house.Send(new GetCase(reserved.Id))).Value;
        System.Text.Json.JsonSerializer.Serialize(new { file.Head, file.Filer, file.Text, file.Timeline, file.Notes, file.Accounts }).ShouldNotContain("Rosa");
        file.Accounts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_reserved_identity_neither_its_mails_nor_an_address_that_is_tried_tell_anything()
    {
        var reserved = await Files(new FilerData(FilerKind.Reserved, "Rosa Escondida", DocumentType.CC, "52999888", "rosa@correo.example"));
        await _house.RunJobs();
        var mail = _house.Postman.Mails.Single(m => m.To == "rosa@correo.example");
        mail.Text.ShouldContain(reserved.Radicado);
        await _house.IsStaff(StaffRole.Administrator);

        (await _house.Send(new ListMessages(new MessageView(Address: "rosa@correo.example")))).Value.Messages.ShouldBeEmpty();
        var line = (await _house.Send(new ListMessages(new MessageView(MessageState.Delivered, nameof(CaseFiledMail))))).Value.Messages.Single(m => m.MaskedAddress.StartsWith('*'));
        line.MaskedAddress.ShouldBe("***");
        (await _house.Send(new GetMessage(line.Id))).Value.AccountId.ShouldBeNull();
        _house.IsNobody();
        (await _house.Send(new FollowCase(reserved.Radicado, "rosa@correo.example"))).Failures.ShouldBe([CaseFailures.NotFound]);
        (await _house.Send(new FollowCase(reserved.Radicado, reserved.Code.Reveal()))).Value.Kind.ShouldBe(CaseKind.Petition);
    }

    [Fact]
    public async Task It_is_found_by_number_document_name_address_and_words_without_accents()
    {
        foreach (var sought in new[] { _filed.Radicado, "52.000.111", "gomez", "LUIS góm", "Luis@correo.example", "subsidio", "Súbsi" })
            (await Lines(new CaseView(Text: sought))).ShouldHaveSingleItem().Id.ShouldBe(_filed.Id);
        (await Lines(new CaseView(Text: "subsidio Pedro"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_by_page_every_case_comes_once_the_most_urgent_first()
    {
        for (var i = 0; i < 60; i++)
        {
            _house.Clock.Pass(TimeSpan.FromMinutes(7));
            await Files(kind: i % 3 == 0 ? CaseKind.InformationRequest : CaseKind.Petition);
        }

        foreach (var view in new[] { new CaseView(), new CaseView(Newest: true) })
        {
            List<CaseLine> all = [];
            for (string? after = null; ;)
            {
                var page = (await _house.Send(new ListCases(view, after))).Value;
                all.AddRange(page.Cases);
                if ((after = page.Next) is null)
                    break;
            }

            all.Select(c => c.Id).Distinct().Count().ShouldBe(61);
            all.Count.ShouldBe(61);
            (view.Newest ? all.Select(c => c.FiledAt).Reverse() : all.Select(c => c.ActBy!.Value)).ShouldBeInOrder();
        }

        (await _house.Send(new CountCases([new(), new(Owner: CaseOwner.Me), new(Kind: CaseKind.InformationRequest), new(Time: CaseTime.Overdue)]))).Value.ShouldBe([61, 0, 20, 0]);
    }

    [Fact]
    public async Task An_agent_neither_extends_nor_assigns_and_an_auditor_only_reads()
    {
        await Take();
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new ExtendCase(_filed.Id, await Version(), 5, "Sí."))).Failures[0].Kind.ShouldBe(Domain.Common.FailureKind.Forbidden);
        await _house.IsStaff(StaffRole.Auditor);
        (await _house.Send(new TakeCase(_filed.Id, await Version()))).Failures[0].Kind.ShouldBe(Domain.Common.FailureKind.Forbidden);
        (await _house.Send(new GetCase(_filed.Id))).Succeeded.ShouldBeTrue();
    }

    private async Task<FiledCase> Files(FilerData? who = null, CaseKind kind = CaseKind.Petition)
    {
        var before = _house.Caller.As;
        _house.Caller.As = null;
        _house.Caller.Address = CaseHouse.AnyAddress();
        var filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), kind, who ?? new FilerData(FilerKind.Identified, "Luis Gómez", DocumentType.CC, "52000111", Email),
            AnswerWay.Email, "Mi subsidio", "No llegó.", true))).Value;
        _house.Caller.As = before;
        return filed;
    }

    private async Task Take() => (await _house.Send(new TakeCase(_filed.Id, await Version()))).Succeeded.ShouldBeTrue();

    private async Task Completes(string text)
    {
        var before = _house.Caller.As;
        _house.Caller.As = null;
        _house.Clock.Pass(TimeSpan.FromHours(3));
        (await _house.Send(new AddToCase(_filed.Radicado, text, _filed.Code))).Succeeded.ShouldBeTrue();
        _house.Caller.As = before;
    }

    private async Task Withdraws()
    {
        await _house.Send(new WithdrawCases());
        await _house.RunJobs();
    }

    private async Task<IReadOnlyList<CaseLine>> Lines(CaseView view) => (await _house.Send(new ListCases(view))).Value.Cases;

    private Task<Case> One() => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == _filed.Id));

    private async Task<int> Version() => (await One()).Version;
}
