using OpenIddict.EntityFrameworkCore.Models;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Connections;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Connections;

/// <summary>What is kept about codes and tokens goes when it is of no use, and with the account.</summary>
public sealed class IssuedTokenTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Guid _account;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(SampleHouse.Policy);
        _account = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.IsIn(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private DateTime Now => _house.Clock.GetUtcNow().UtcDateTime;

    private async Task Issue(Guid subject, params OpenIddictEntityFrameworkCoreToken<Guid>[] tokens)
    {
        var connection = new OpenIddictEntityFrameworkCoreAuthorization<Guid> { Subject = subject.ToString(), Status = "valid", CreationDate = Now };
        foreach (var token in tokens)
            (token.Authorization, token.Subject) = (connection, subject.ToString());
        await _house.Add([connection, .. tokens]);
    }

    private Task<long> Count(string table) => _house.Database.Scalar<long>($"SELECT count(*) FROM {table}");

    [Fact]
    public async Task Used_and_old_ones_go_after_a_day_and_what_may_come_again_stays()
    {
        await Issue(_account,
            new() { Status = "redeemed", RedemptionDate = Now, CreationDate = Now.AddDays(-5), ExpirationDate = Now.AddDays(20) },
            new() { Status = "valid", CreationDate = Now, ExpirationDate = Now.AddDays(30) });
        await Issue(_account, new OpenIddictEntityFrameworkCoreToken<Guid> { Status = "valid", CreationDate = Now, ExpirationDate = Now.AddMinutes(5) });
        await Purges();
        (await Count("connection_tokens"), await Count("connections")).ShouldBe((3, 2));

        _house.Clock.Pass(TimeSpan.FromHours(25));
        await Purges();
        await Purges();

        (await Count("connection_tokens"), await Count("connections")).ShouldBe((1, 1));

        async Task Purges() => (await _house.Send(new PurgeExpired())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task They_are_erased_with_the_account_and_nobody_elses()
    {
        await Issue(_account, new OpenIddictEntityFrameworkCoreToken<Guid> { Status = "valid", CreationDate = Now, ExpirationDate = Now.AddDays(300), Payload = "sealed" });
        var other = Guid.CreateVersion7();
        await Issue(other, new OpenIddictEntityFrameworkCoreToken<Guid> { Status = "valid", CreationDate = Now, ExpirationDate = Now.AddDays(300) });
        await _house.Send(new CloseAccount(new Secret(SampleHouse.Password)));
        _house.Clock.Pass(TimeSpan.FromDays(40));

        (await _house.Send(new EraseAccount(_account))).Succeeded.ShouldBeTrue();

        (await _house.Database.Scalar<string>("SELECT min(\"Subject\") FROM connection_tokens"), await Count("connections")).ShouldBe((other.ToString(), 1));
    }

    /// <summary>The row of the account decides: whatever ends every session comes wholly before, or ends this one too.</summary>
    [Fact]
    public async Task A_recovery_while_an_application_is_let_in_leaves_it_outside()
    {
        for (var round = 0; round < 5; round++)
        {
            var password = $"otra frase bien larga {round}";
            await _house.Send(new RequestPasswordReset(Email));
            await _house.RunJobs();
            var link = _house.Postman.LinkTo(Email, "/restablecer");

            var entering = _house.Send(new AuthorizeApp("hanna-movil", Yes: true));
            (await _house.Send(new ResetPassword(link, new Secret(password), new Secret(password)))).Succeeded.ShouldBeTrue();
            await entering;

            (await _house.Database.Scalar<long>("""SELECT count(*) FROM sessions WHERE "App" IS NOT NULL AND "EndedAt" IS NULL""")).ShouldBe(0);
            _house.Clock.Pass(TimeSpan.FromHours(1));
            await _house.IsIn(Email, password);
        }
    }

    [Fact]
    public async Task A_sign_in_in_the_application_lasts_once_its_tokens_were_fetched_and_ends_when_nobody_uses_it()
    {
        var session = (await _house.Send(new AuthorizeApp("hanna-movil", Yes: true))).Value.SessionId;
        Task<Result<PersonClaims>> Takes(bool first) => _house.Send(new TakeTokens("hanna-movil", _account, session, first));

        (await Takes(first: true)).Value.Email.ShouldBe(Email);
        _house.Clock.Pass(Session.TimeToFetch + TimeSpan.FromDays(29));
        (await Takes(first: false)).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromDays(29));
        (await Takes(first: false)).Succeeded.ShouldBeTrue();
        (await _house.Send(new CheckSession(session))).Value.ShouldBeTrue();

        _house.Clock.Pass(TimeSpan.FromDays(30));
        (await Takes(first: false)).Succeeded.ShouldBeFalse();
        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_fetched_in_time_is_no_sign_in()
    {
        var session = (await _house.Send(new AuthorizeApp("hanna-movil", Yes: true))).Value.SessionId;

        _house.Clock.Pass(Session.TimeToFetch);

        (await _house.Send(new TakeTokens("hanna-movil", _account, session, First: true))).Succeeded.ShouldBeFalse();
        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
    }
}
