using Ventanilla.Application.Connections;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Apps;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Connections;

/// <summary>Whoever writes a policy that would hand a code over to somebody else is told so at start.</summary>
public sealed class ConnectionPolicyTests
{
    private static readonly PortalPolicy Good = SampleHouse.Policy;

    private static string[] Of(PortalPolicy policy) => [.. ConnectionPolicyFaults.Of(policy)];

    [Fact]
    public void The_sample_is_whole_and_a_policy_without_applications_too()
    {
        Of(Good).ShouldBeEmpty();
        Of(Good with { Mobile = new(), Apps = [] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://movil.hanna.example/ingreso", true)]
    [InlineData("example.hanna.movil:/ingreso", true)]
    [InlineData("http://127.0.0.1/ingreso", true)]
    [InlineData("http://[::1]/ingreso", true)]
    [InlineData("hanna:/ingreso", false)]
    [InlineData("http://hanna.example/ingreso", false)]
    [InlineData("http://localhost/ingreso", false)]
    [InlineData("https://hanna.example/ingreso#x", false)]
    [InlineData("https://ana@hanna.example/", false)]
    [InlineData("/ingreso", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    public void Where_the_mobile_application_may_be_led_back_to(string address, bool good) =>
        Of(Good with { Mobile = Good.Mobile with { RedirectUris = [address] } }).Length.ShouldBe(good ? 0 : 1);

    [Theory]
    [InlineData("https://subsidio.hanna.example/entrar", true)]
    [InlineData("http://127.0.0.1/entrar", false)]
    [InlineData("example.hanna.subsidio:/entrar", false)]
    public void An_application_on_offer_is_on_the_web(string address, bool good)
    {
        Of(Good with { Apps = [Good.Apps[0] with { SignIn = new AppSignIn { RedirectUris = [address] } }] }).Length.ShouldBe(good ? 0 : 1);
        Of(Good with { Apps = [Good.Apps[0] with { SignIn = Good.Apps[0].SignIn! with { AfterSignOutUris = [address] } }] }).Length.ShouldBe(good ? 0 : 1);
    }

    [Fact]
    public void Each_contradiction_is_named()
    {
        Of(Good with { Mobile = Good.Mobile with { ClientId = "" } }).ShouldHaveSingleItem().ShouldContain("Mobile:ClientId");
        Of(Good with { Mobile = Good.Mobile with { ClientId = "hanna movil" } }).ShouldHaveSingleItem().ShouldContain("Mobile:ClientId");
        Of(Good with { Mobile = Good.Mobile with { ClientId = "subsidio" } }).ShouldHaveSingleItem().ShouldContain("one client");
        Of(Good with { Mobile = Good.Mobile with { Name = new("Hanna", "") } }).ShouldHaveSingleItem().ShouldContain("Mobile:Name");
        Of(Good with { Mobile = Good.Mobile with { RedirectUris = [] } }).ShouldHaveSingleItem().ShouldContain("Mobile:RedirectUris");
        Of(Good with { Apps = [Good.Apps[0] with { SignIn = new() }] }).ShouldHaveSingleItem().ShouldContain("RedirectUris");
        Of(Good with { Sessions = Good.Sessions with { MobileIdle = TimeSpan.FromDays(91) } }).ShouldHaveSingleItem().ShouldContain("MobileIdle");
    }
}
