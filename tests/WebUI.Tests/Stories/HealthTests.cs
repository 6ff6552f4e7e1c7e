using System.Net;
using Shouldly;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What <c>/salud</c> tells whoever watches the portal.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private RunningPortal _portal = null!;

    /// <summary>With a line for each question too, which otherwise has none.</summary>
    public async Task InitializeAsync() => _portal = await RunningPortal.Open(("Logging:LogLevel:Ventanilla.Application.Pipeline", "Debug"));

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task All_is_well_while_mails_leave()
    {
        await Waits("ana@correo.example", due: Now);
        await Waits("luis@correo.example", due: Now.AddMinutes(30), error: "The mail server took longer than 15 s.");

        (await Asked()).ShouldBe((HttpStatusCode.OK, "ok"));
    }

    [Fact]
    public async Task A_mail_server_that_does_not_let_us_in_is_told_with_the_time_and_without_an_address()
    {
        await Waits("ana@correo.example", created: Now.AddMinutes(-70), due: Now.AddMinutes(1), error: $"{OutgoingMessage.SignInRefused}: 535 5.7.8 no");

        (await Asked()).ShouldBe((HttpStatusCode.OK, $"correo: mail.sign_in_refused since {Now.AddMinutes(-70).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_unavailable()
    {
        await _portal.Database.Scalar<object>("ALTER TABLE outgoing_messages RENAME TO away");

        (await Asked()).ShouldBe((HttpStatusCode.ServiceUnavailable, "datos: database.no_answer\n"));
    }

    [Fact]
    public async Task A_database_that_answers_too_late_is_unavailable_too()
    {
        await _portal.Visitor().Opens("/");
        await using var holder = new Npgsql.NpgsqlConnection(_portal.Database.ConnectionString);
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var take = new Npgsql.NpgsqlCommand("LOCK TABLE outgoing_messages IN ACCESS EXCLUSIVE MODE", holder, held))
            await take.ExecuteNonQueryAsync();

        (await Asked()).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task However_often_it_is_asked_the_database_is_asked_once_in_a_while()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Asked()));

        _portal.Log.Lines.Count(l => l.Contains("GetHealth", StringComparison.Ordinal)).ShouldBeInRange(1, 10);
    }

    [Theory]
    [InlineData("GET", "10.0.0.9", "ok")]
    [InlineData("HEAD", "10.0.0.9", "")]
    [InlineData("HEAD", "localhost", "")]
    public async Task Whoever_watches_may_ask_by_address_and_for_the_head_alone(string method, string host, string text)
    {
        using var question = new HttpRequestMessage(new HttpMethod(method), "/salud") { Headers = { Host = host } };
        using var answer = await _portal.Visitor().Asks(question);

        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, text));
        (answer.Content.Headers.ContentLength, answer.Headers.CacheControl!.NoStore).ShouldBe((2, true));
    }

    [Theory, InlineData("/"), InlineData("/salud/x"), InlineData("/saludo"), InlineData("/ingresar?/salud"), InlineData("//salud"), InlineData("/css/site.css")]
    public async Task Nothing_else_is_answered_under_a_name_that_is_not_ours(string address)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, RunningPortal.Base + address) { Headers = { Host = "10.0.0.9" } };

        (await _portal.Visitor().Asks(question)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(HttpStatusCode Status, string Text)> Asked()
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri("/salud", UriKind.Relative));
        using var answer = await _portal.Visitor().Asks(question);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A row that no job of this portal was woken for.</summary>
    private async Task Waits(string address, DateTimeOffset due, DateTimeOffset? created = null, string? error = null)
    {
        await using var house = ApplicationHouse.On(_portal.Database, SampleHouse.Policy);
        var message = OutgoingMessage.Promise("WelcomeMail", Language.Spanish, "", address, null, forNobody: false, created ?? Now);
        await house.Add(message);
        await _portal.Database.Scalar<object>(
            $"""UPDATE outgoing_messages SET "DueAt" = '{due:O}', "LastError" = {(error is null ? "NULL" : $"'{error}'")} WHERE "Id" = '{message.Id}'""");
    }
}
