using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Tests.Audit;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.Audit.TrailRows;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>What staff do with mails: hold all of them back, send parked ones again, and see what became of each without what it says.</summary>
public sealed class MessageDeskTests : IAsyncLifetime
{
    private static readonly System.Text.Json.JsonSerializerOptions Whole = new() { IncludeFields = true };
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_pause_holds_on_every_machine_and_whoever_resumes_sends_each_mail_once()
    {
        await using var other = ApplicationHouse.On(_house.Database, Policy);
        await _house.IsStaff(StaffRole.Supervisor);
        // What is due here is due there, and what is claimed here is not over there: two machines differ by less than a lease.
        other.Clock.Pass(_house.Clock.GetUtcNow() - other.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        await _house.Promise("antes", 1);
        (await other.Send(new DeliverMessages())).Succeeded.ShouldBeTrue();
        other.Postman.Mails.Count.ShouldBe(1, "the other machine sends what is due while there is no pause");

        (await _house.Send(new PauseDelivery(PauseReason.Maintenance))).Failures.ShouldBeEmpty();
        await _house.Promise("ana", 3);
        await _house.RunJobs();
        await other.Send(new DeliverMessages());

        (_house.Postman.Asked, other.Postman.Mails.Count).ShouldBe((0, 1), "nothing leaves");
        (await other.Send(new GetHealth())).Value.Mail.ShouldBe(new MailTrouble("mail.paused", _house.Clock.GetUtcNow()));
        (await _house.Send(new PauseDelivery(PauseReason.WrongMails))).Failures.ShouldBe([MessageFailures.PausedAlready]);

        (await _house.Send(new ResumeDelivery())).Failures.ShouldBeEmpty();
        await Task.WhenAll(_house.RunJobs(), other.Send(new DeliverMessages()));

        _house.Postman.Mails.Concat(other.Postman.Mails).Select(m => m.To).Order(StringComparer.Ordinal)
            .ShouldBe(["ana0@correo.example", "ana1@correo.example", "ana2@correo.example", "antes0@correo.example"]);
        (await _house.Send(new GetHealth())).Value.Mail.ShouldBeNull();
        (await _house.Send(new ResumeDelivery())).Failures.ShouldBe([MessageFailures.NotPaused]);
    }

    [Fact]
    public async Task Two_who_pause_at_once_make_one_pause()
    {
        await _house.IsStaff(StaffRole.Supervisor);

        var both = await Task.WhenAll(_house.Send(new PauseDelivery(PauseReason.MailServer)), _house.Send(new PauseDelivery(PauseReason.MailServer)));

        both.SelectMany(r => r.Failures).ShouldBe([MessageFailures.PausedAlready]);
    }

    [Fact]
    public async Task A_parked_mail_that_two_retry_leaves_once()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        var id = (await Parked("ana", 1))[0];

        var both = await Task.WhenAll(_house.Send(new RetryMessage(id)), _house.Send(new RetryMessage(id)));
        await _house.RunJobs();
        (await _house.Send(new RetryMessage(id))).Failures.ShouldBe([MessageFailures.NotParked], "it was sent");
        await _house.RunJobs();

        both.SelectMany(r => r.Failures).ShouldBe([MessageFailures.NotParked]);
        _house.Postman.Mails.Count.ShouldBe(1);
        (await Detail(id)).Line.ShouldSatisfyAllConditions(l => l.State.ShouldBe(MessageState.Delivered), l => l.Attempts.ShouldBe(1));
    }

    [Fact]
    public async Task All_parked_mails_wait_again_and_are_counted_once_without_those_whose_content_is_gone()
    {
        var eva = AuditRef.Staff((await _house.IsStaff(StaffRole.Supervisor)).Id);
        await Parked("ana", 3);
        await Refused("nadie");

        (await List(new())).ShouldSatisfyAllConditions(p => p.Parked.ShouldBe(4), p => p.Retryable.ShouldBe(3));
        (await _house.Send(new RetryParkedMessages())).Value.ShouldBe(3);
        await _house.Says(Row("retry_parked_messages", "done", eva, AuditRef.Messages(3)));
        (await _house.Send(new RetryParkedMessages())).Value.ShouldBe(0);
        await _house.RunJobs();

        _house.Postman.Mails.Count.ShouldBe(3);
        (await List(new())).Messages.ShouldHaveSingleItem().Trouble.ShouldBe(MessageTrouble.MailboxRefused);
    }

    [Fact]
    public async Task A_refused_mailbox_is_marked_until_a_mail_arrives_there()
    {
        await _house.IsStaff(StaffRole.Agent);
        var refused = await Refused("ana");
        (await Since("ANA0@Correo.example")).ShouldBe(_house.Clock.GetUtcNow());
        (await Since("ana1@correo.example")).ShouldBeNull();
        (await Detail(refused)).ShouldSatisfyAllConditions(d => d.MayRetry.ShouldBeFalse(), d => d.MailboxRefusedAt.ShouldNotBeNull(), d => d.ServerSaid!.ShouldContain("550"));

        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.Promise("ana", 1);
        (await Since("ana0@correo.example")).ShouldNotBeNull("the next one is only on its way");
        await _house.RunJobs();

        (await Since("ana0@correo.example")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_shown_of_a_mail_has_neither_its_link_nor_its_address()
    {
        await _house.Register("ana@correo.example", "52000111");
        await _house.IsStaff(StaffRole.Administrator);

        var page = await List(new(MessageState.Queued));
        var shown = System.Text.Json.JsonSerializer.Serialize((page, await Detail(page.Messages[0].Id) with { Language = null! }), Whole);

        shown.ShouldContain("ActivationMail");
        shown.ShouldNotContain("activar");
        shown.ShouldNotContain("ana@correo");
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_by_state_kind_and_mailbox_and_never_shows_what_was_for_nobody()
    {
        await _house.IsStaff(StaffRole.Agent);
        var ids = await Parked("ana", 120);
        await _house.Send(new Application.Recovery.RequestPasswordReset("nadie@correo.example"));
        List<Guid> seen = [];
        for (string? after = null; ;)
        {
            var page = await List(new(), after);
            seen.AddRange(page.Messages.Select(m => m.Id));
            page.Parked.ShouldBe(MessagePage.Most);
            if ((after = page.Next) is null)
                break;
        }

        seen.Count.ShouldBe(120);
        seen.ShouldBe(ids, ignoreOrder: true);
        (await List(new(Kind: "ActivationMail"))).Messages.ShouldBeEmpty();
        (await List(new(Kind: "WelcomeMail"))).Messages.Count.ShouldBe(50);
        (await List(new(Address: "Ana7@CORREO.example"))).Messages.ShouldHaveSingleItem().MaskedAddress.ShouldNotContain("ana7");
        foreach (var view in new MessageView[] { new(MessageState.Discarded), new(Address: "nadie@correo.example") })
            (await List(view)).Messages.ShouldAllBe(m => m.State != MessageState.Discarded);
        (await List(new(), "no es un sitio")).Messages.Count.ShouldBe(50);
    }

    [Fact]
    public async Task Nothing_by_which_the_mails_of_somebody_erased_are_found_stays()
    {
        var id = (await _house.RegisterAndActivate("ana@correo.example", "52000111")).AccountId;
        await _house.RunJobs();
        _house.Caller.AccountId = id;
        (await _house.Send(new Application.Accounts.CloseAccount(new Secret(Password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        _house.Caller.AccountId = null;
        _house.Clock.Pass(Policy.Closing.Grace + TimeSpan.FromDays(1));
        (await _house.Send(new Application.Accounts.EraseAccount(id))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        await _house.IsStaff(StaffRole.Agent);

        (await List(new(MessageState.Delivered))).Messages.Count.ShouldBeGreaterThan(2);
        (await List(new(Address: "ana@correo.example"))).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mails_of_long_ago_go_whatever_became_of_them_and_those_that_wait_stay()
    {
        await Parked("ana", 2);
        await _house.Promise("luis", 1);
        await _house.RunJobs();
        _house.Clock.Pass(OutgoingMessage.Kept - TimeSpan.FromMinutes(1));
        await _house.Promise("rosa", 1);
        await _house.Send(new Application.Registration.PurgeExpired());
        (await _house.With(db => db.Set<OutgoingMessage>().CountAsync())).ShouldBe(4);

        _house.Clock.Pass(TimeSpan.FromMinutes(2));
        await _house.Send(new Application.Registration.PurgeExpired());

        (await _house.With(db => db.Set<OutgoingMessage>().Select(m => m.State).ToListAsync())).ShouldBe([MessageState.Queued]);
    }

    [Fact]
    public async Task A_page_costs_five_statements_however_many_mails_there_are()
    {
        await _house.IsStaff(StaffRole.Agent);
        await Parked("ana", 60);

        (await Statements.Of(() => List(new()))).ShouldBe("SELECT SELECT SELECT SELECT SELECT");
    }

    [Fact]
    public async Task Every_kind_is_previewed_in_every_language_and_portal_and_no_row_is_asked()
    {
        await _house.IsStaff(StaffRole.Agent);
        foreach (var kind in MailCatalogue.All)
            foreach (var language in Language.All)
                foreach (var portal in new[] { null, "clinica" })
                {
                    MailPreview preview = null!;
                    (await Statements.Of(async () => preview = (await _house.Send(new PreviewMail(kind.Name, language, portal))).Value)).ShouldBe("", kind.Name);

                    preview.Subject.ShouldNotBeNullOrWhiteSpace();
                    preview.Portals.ShouldBe(["caja", "clinica"]);
                    preview.Html.ShouldContain("(prefers-color-scheme: dark)");
                    foreach (var drawn in new[] { preview.On(dark: true), preview.On(dark: false) })
                        drawn.ShouldNotContain("prefers-color-scheme", customMessage: kind.Name);
                    preview.On(dark: true).ShouldNotBe(preview.On(dark: false));
                }

        (await _house.Send(new PreviewMail("NoSuchMail", Language.Spanish))).Failures.ShouldBe([MessageFailures.Unknown]);
        (await _house.Send(new PreviewMail("WelcomeMail", Language.Spanish, "otro"))).Failures.ShouldBe([MessageFailures.Unknown]);
    }

    private async Task<MessagePage> List(MessageView view, string? after = null) => (await _house.Send(new ListMessages(view, after))).Value;

    private async Task<MessageDetail> Detail(Guid id) => (await _house.Send(new GetMessage(id))).Value;

    private Task<DateTimeOffset?> Since(string address) => _house.Ask((RefusedMailboxes mailboxes) => mailboxes.Since(address, default));

    /// <summary>Mails that were tried often enough.</summary>
    private async Task<Guid[]> Parked(string to, int count)
    {
        await _house.Promise(to, count);
        return await _house.With(async db =>
        {
            var mails = db.Set<OutgoingMessage>().Where(m => m.State == MessageState.Queued);
            var ids = await mails.Select(m => m.Id).ToArrayAsync();
            await mails.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Parked).SetProperty(x => x.Attempts, OutgoingMessage.MaxAttempts)
                .SetProperty(x => x.LastError, "451 4.3.0 Later"));
            return ids;
        });
    }

    private async Task<Guid> Refused(string to)
    {
        _house.Postman.Fault = new MailRefusedException("550 5.1.1 No such user");
        await _house.Promise(to, 1);
        await _house.RunJobs();
        _house.Postman.Fault = null;
        return await _house.With(db => db.Set<OutgoingMessage>().Where(m => m.Payload == null && m.State == MessageState.Parked).Select(m => m.Id).SingleAsync());
    }
}
