using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What a policy can change is never a fixed word.</summary>
public sealed class PolicyWordsStories() : Story(
    ("Policy:Sessions:Remembered", "10.00:00:00"), ("Policy:Closing:Grace", "20.00:00:00"), ("Policy:Registration:ActivationLink", "01:30:00"),
    ("Policy:Verification:Attempts", "2"), ("Policy:Budgets:ResendCooldown", "00:00:45"))
{
    [Theory]
    [InlineData("es", "Durante 10 días", "Intentos permitidos: 2", "durante 90 minutos", "Espere 45 segundos", "Durante 20 días")]
    [InlineData("en", "For 10 days", "Attempts allowed: 2", "for 90 minutes", "Wait 45 seconds", "You have 20 days")]
    public async Task The_pages_say_what_the_policy_says(string language, string remembered, string attempts, string link, string pause, string grace)
    {
        var ana = Portal.Somebody(language);

        (await ana.Opens("/ingresar")).Text.ShouldContain(remembered);
        (await ana.Opens("/")).Text.ShouldContain(remembered);
        (await ana.Opens("/ayuda")).Text.ShouldContain(attempts);
        (await ana.Registers(ana.Document)).Text.ShouldContain(link);
        ana.Page.Text.ShouldContain(pause);
        await ana.OpensTheLink();
        await ana.SignsIn();
        (await ana.Opens("/cuenta/cerrar")).Text.ShouldContain(grace);
    }
}
