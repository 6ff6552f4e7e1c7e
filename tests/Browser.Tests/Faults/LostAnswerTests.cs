using Shouldly;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Common;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;
using Xunit;

namespace Ventanilla.Browser.Tests.Faults;

/// <summary>An answer of staff is promised to its person at the click, and its mail is held for a while in which it can be taken back: whoever dies
/// between the two takes nothing along.</summary>
public sealed class LostAnswerTests
{
    private const string Answer = "Estimado Luis: ya le pagamos.";

    [Fact]
    public async Task A_portal_killed_while_an_answer_is_held_leaves_it_to_others_who_send_it_once_and_close_the_case()
    {
        using var sink = await SmtpSink.Start();
        (string, string)[] mail = [("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{sink.Port}"), ("Smtp__From", "portal@hanna.example")];
        await using var portal = await PortalProcess.Start(mail);
        await using var house = ApplicationHouse.Beside(portal.Database, SampleHouse.Policy);
        var filed = await house.Files();
        var address = $"/gestion/casos/{filed.Radicado}";
        await using var marta = await Visitor.Arrive(portal.Address, new(Width: 1280));
        marta.Forgives("ERR_");
        await marta.IsStaff(portal, "marta@gestion.example", "agent");
        await marta.Opens(address);
        await marta.Page.Locator("[data-key=t]").ClickAsync();
        await marta.ShouldRead("Inbox.done.tomar");
        await marta.Page.Locator(".acts a[href*='hacer=responder']").ClickAsync();
        await marta.Page.Locator("#Form_Answer").FillAsync(Answer);

        // A click would wait for the page behind it, and the seconds that are left are counted.
        await marta.Button("Answers.submit").EvaluateAsync("button => button.click()");
        await Holds($"""from cases where "Id" = '{filed.Id}' and "State" = 'Answered'""", "the answer is promised");
        portal.Kill();
        var message = await portal.Database.Scalar<Guid>($"""select "AnswerMessageId" from cases where "Id" = '{filed.Id}'""");
        var itself = $"""from outgoing_messages where "Id" = '{message}'""";
        (await Count($"""{itself} and "State" = 'Queued' and "Attempts" = 0 and "DueAt" > now()""")).ShouldBe(1, "the test must kill while the answer is held");
        Answers().ShouldBeEmpty();

        // Two come, so that each could send what the other sends.
        await using var other = await PortalProcess.StartOn(portal.Database, [.. mail, ("Role", "worker")]);
        await portal.Start();
        await Holds($"""{itself} and "State" = 'Delivered'""", "the answer has left");
        // Once a minute it looks by itself.
        await house.Ask<IJobQueue, bool>(async jobs =>
        {
            await jobs.Enqueue(new RecordDeliveries(), default);
            return true;
        });
        await Holds($"""from cases where "Id" = '{filed.Id}' and "State" = 'Closed'""", "the case closes");
        await Holds("""from outgoing_messages where "State" = 'Queued'""", "nothing waits any more", are: 0);

        Answers().ShouldHaveSingleItem().To.ShouldBe("luis@correo.example");
        (await Count($"""{itself} and "Attempts" = 1 and "LastError" is null""")).ShouldBe(1);
        const string Sent = """from case_entries e join outgoing_messages m on m."Id" = """;
        (await Count($"""{Sent}'{message}' where e."CaseId" = '{filed.Id}' and e."Step" = 'Delivered' and e."Detail" = 'AcceptedByMailServer' and e."At" = m."DeliveredAt" """))
            .ShouldBe(1, "what is kept of the delivery is when the mail server took it");
        (await Count($"""{Sent}'{message}' where e."CaseId" = '{filed.Id}' and e."Step" = 'Answered' and m."DeliveredAt" >= e."At" + interval '10 seconds'"""))
            .ShouldBe(1, "not before it could be taken back no more");
        await marta.Opens(address);
        await marta.ShouldRead("Inbox.detail.AcceptedByMailServer");
        await marta.ShouldReadPlainly(Answer);

        ReceivedMail[] Answers() => [.. sink.Received.Where(m => m.Text.Contains(Answer, StringComparison.Ordinal))];
        Task<long> Count(string rows) => portal.Database.Scalar<long>($"select count(*) {rows}");
        Task Holds(string rows, string what, long are = 1) => Eventually.Holds(async () => await Count(rows) == are, what);
    }
}
