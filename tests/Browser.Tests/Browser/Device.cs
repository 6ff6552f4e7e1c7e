using Microsoft.Playwright;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>The telephone or computer at which somebody sits, as Chromium makes one up: it keeps passkeys, and knows its person by a finger.</summary>
public sealed class Device
{
    private readonly ICDPSession _browser;
    private readonly string _id;

    private Device(ICDPSession browser, string id) => (_browser, _id) = (browser, id);

    public static async Task<Device> Of(Visitor visitor)
    {
        var browser = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await browser.SendAsync("WebAuthn.enable");
        var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                // Else it would answer the question that a page of signing in puts by itself, before anybody presses anything.
                ["automaticPresenceSimulation"] = false,
            },
        });
        return new Device(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Its person touches it while that is done, or somebody else does.</summary>
    public async Task While(Func<Task> done, bool itsPerson = true)
    {
        await _browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _id, ["isUserVerified"] = itsPerson });
        await Touches(true);
        await done();
        await Touches(false);
    }

    private async Task Touches(bool now) =>
        await _browser.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = _id, ["enabled"] = now });
}
