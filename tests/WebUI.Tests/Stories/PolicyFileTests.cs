using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The real program refuses to start on a policy that contradicts itself.</summary>
public sealed class PolicyFileTests
{
    [Fact]
    public async Task A_contradictory_policy_stops_the_start_with_every_fault_and_code_1()
    {
        var (code, said) = await Start(("Policy__Verification__Questions", "4"), ("Policy__Verification__Attempts", "9"),
            ("Policy__Password__Rule__MinLength", "4"), ("Policy__Recovery__ResetLink", "5.00:00:00"));

        code.ShouldBe(1);
        foreach (var fault in new[] { "Verification: guessing passes", "Verification:Attempts", "Password:Rule:MinLength", "Recovery:ResetLink" })
            said.ShouldContain(fault);
    }

    [Theory]
    [InlineData("Portal", "no-hay", "there is no file")]
    [InlineData("Policy__Verification__Quesions", "6", "Quesions")]
    [InlineData("BaseUrl", "portal.example", "BaseUrl")]
    [InlineData("Policy__Apps__0__Icon", "no-hay", "Apps: subsidio has an Icon that is not there: 'no-hay'.")]
    [InlineData("Policy__Apps__0__Address", "http://subsidio.hanna.example", "Apps: the Address of subsidio must be a whole one that begins with https://.")]
    [InlineData("Policy__Apps__2__Terms__Address", "terminos", "Apps: the Terms of credito need a Version, and an Address that begins with / or https://.")]
    [InlineData("Policy__Cases__SupportGoalHours__Stopped", "0", "Cases: a goal of GoalHours, GoalDays or SupportGoalHours is at least 1.")]
    [InlineData("Policy__Organisation__MailLogo", "no-hay.png", "Organisation:MailLogo: '")]
    [InlineData("Policy__Mobile__RedirectUris__0", "http://hanna.example/", "Mobile:RedirectUris: 'http://hanna.example/' must begin with https://")]
    [InlineData("Policy__Apps__0__SignIn__RedirectUris__0", "http://hanna.example/", "Apps: the SignIn of subsidio names")]
    [InlineData("Role", "wroker", "Role is 'wroker'; it must be web, worker or all.")]
    public async Task A_wrong_name_or_address_stops_the_start_and_says_which(string setting, string value, string told)
    {
        var (code, said) = await Start((setting, value));

        code.ShouldBe(1);
        said.ShouldContain(told);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_stops_the_start_and_is_named()
    {
        var (code, said) = await Start(("ConnectionStrings__Ventanilla", "Host=127.0.0.1"), ("DataProtection__Certificates__0__Path", "no-hay.pem"));

        code.ShouldBe(1);
        said.ShouldContain("  - DataProtection:Certificates: 'no-hay.pem'");
    }

    [Fact]
    public async Task Texts_of_its_own_that_would_have_no_effect_or_lose_a_value_stop_the_start_all_at_once()
    {
        var (code, said) = await Start(
            ("Policy__Texts__Portal.landing.heding__Es", "Hola"), ("Policy__Texts__Portal.landing.heding__En", "Hello"),
            ("Policy__Texts__NoRoom.heading__Es", "Hola"), ("Policy__Texts__NoRoom.heading__En", "Hello"),
            ("Policy__Texts__Portal.official_site__Es", "La página de {0}"), ("Policy__Texts__Portal.official_site__En", "The page"),
            ("Policy__Texts__Portal.tagline__Es", "Servicios {"), ("Policy__Texts__Portal.tagline__En", "Services"),
            ("Policy__Texts__Portal.help__Es", "Ayuda"), ("Policy__Texts__Portal.help__En", " "),
            ("Policy__Texts__Mails.WelcomeMail.Titel__Es", "Hola"), ("Policy__Texts__Mails.WelcomeMail.Titel__En", "Hello"),
            ("Policy__Texts__Mails.WelcomeMail.Title__Es", "Hola, {nombre}"), ("Policy__Texts__Mails.WelcomeMail.Title__En", "Hello, {name}"),
            ("Policy__Organisation__Colours__Brand", "teal"));

        code.ShouldBe(1);
        foreach (var fault in new[]
                 {
                     "Texts:Portal.landing.heding is not", "Texts:NoRoom.heading is not", "Texts:Portal.official_site must name these values in Es and En, and no other: {0}",
                     "Texts:Portal.tagline must name these values in Es and En, and no other: none", "Texts:Portal.help needs",
                     "Texts:Mails.WelcomeMail.Titel is not", "Texts:Mails.WelcomeMail.Title must name these values in Es and En, and no other: {name}.",
                     "Organisation:Colours:Brand must",
                 })
            said.ShouldContain(fault);
    }

    [Theory, InlineData("caja"), InlineData("clinica"), InlineData("software")]
    public async Task The_policy_of_every_portal_is_sound(string portal)
    {
        var (code, said) = await Start(("Portal", portal), ("BaseUrl", "no address"));

        code.ShouldBe(1);
        said.ShouldContain("  - BaseUrl must be");
        said.ShouldNotContain("Portals/");
    }

    /// <summary>Whoever installs a portal mends all of it in one go, and is told what to write where.</summary>
    [Fact]
    public async Task All_that_is_missing_or_wrong_is_one_list()
    {
        var (code, said) = await Start(("ASPNETCORE_ENVIRONMENT", "Production"), ("Role", "wroker"), ("Proxies", "10.1"), ("Database__Provider", ""),
            ("DataProtection__Certificates__0__Path", "no-hay.pem"), ("Policy__Password__Rule__MinLength", "4"));

        code.ShouldBe(1);
        var told = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told[0].ShouldBe("These settings keep it from starting (environment variables, with __ for :, or appsettings.json):");
        foreach (var (fault, line) in new[]
                 {
                     "Role is 'wroker'", "BaseUrl must be the public address", "Proxies: '10.1'", "Database:Provider is ''", "ConnectionStrings:Ventanilla is missing",
                     "DataProtection:Certificates: 'no-hay.pem'", "Smtp:Host is missing, and so is Mail:Folder", "Attachments:Folder is missing", "Portals/caja.json: Password:Rule:MinLength",
                 }.Zip(told[1..]))
            line.ShouldStartWith($"  - {fault}");
        told.Length.ShouldBe(10, said);
    }

    [Fact]
    public async Task An_application_that_keeps_a_secret_is_not_let_in_without_it()
    {
        var (code, said) = await Start(("Policy__Apps__0__SignIn__Confidential", "true"));

        code.ShouldBe(1);
        said.ShouldContain("Apps:subsidio:Secret is missing");
    }

    [Fact]
    public async Task Files_of_cases_may_not_lie_where_a_browser_can_ask_for_them()
    {
        var (code, said) = await Start(("Attachments__Folder", Path.Combine(WebFolder(), "wwwroot")));

        code.ShouldBe(1);
        said.ShouldContain("it must lie outside of wwwroot");
    }

    [Fact]
    public async Task Settings_of_a_mail_server_are_judged_together()
    {
        var (code, said) = await Start(("Smtp__Host", "mail.example"), ("Smtp__Port", "70000"), ("Smtp__Connections", "0"), ("ConnectionStrings__Ventanilla", "Hots=x"), ("Database__Provider", "PostgreSql"));

        code.ShouldBe(1);
        foreach (var fault in new[] { "Smtp:From must be", "Smtp:Port must be", "Smtp:Connections must be", "ConnectionStrings:Ventanilla cannot be read" })
            said.ShouldContain($"  - {fault}");
    }

    private static async Task<(int Code, string Said)> Start(params (string Name, string Value)[] settings)
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = WebFolder(), RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await said);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string WebFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Solution.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return Path.Combine(folder, "src", "WebUI");
    }
}
