using System.CommandLine;
using System.CommandLine.Parsing;
using MediatR;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>staff invite</c>: invites somebody to the back office, and prints the link that lets them in, once. Needs no mail server.</summary>
internal sealed class InviteCommand : Command
{
    private readonly Argument<string> _email = new(CliText.Of("cli.name_email")) { Description = CliText.Of("cli.email") };

    private readonly Option<StaffRole> _role = new("--role") { HelpName = "ROLE", Description = CliText.Of("cli.role"), Required = true, CustomParser = Named };

    public InviteCommand(Func<ServiceProvider> open) : base("invite", CliText.Of("cli.staff_invite"))
    {
        Add(_email);
        Add(_role);
        SetAction((asked, stop) => Invite(open, asked.GetRequiredValue(_email), asked.GetValue(_role), stop));
    }

    private static StaffRole Named(ArgumentResult typed)
    {
        var name = typed.Tokens[0].Value;
        if (name.All(char.IsAsciiLetter) && Enum.TryParse<StaffRole>(name, ignoreCase: true, out var role))
            return role;
        typed.AddError(CliText.Of("cli.role_unknown", name));
        return default;
    }

    private static async Task<int> Invite(Func<ServiceProvider> open, string email, StaffRole role, CancellationToken stop)
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var (address, _) = PublicAddress.Read(WebApplication.CreateBuilder().Configuration["BaseUrl"], development: true);
        if (address is null)
            return PortalCommands.Failed(CliText.Of("cli.base_url_missing"));
        var invited = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new IssueStaffInvitation(email, role), stop);
        if (invited.Failures is [var refusal, ..])
            return PortalCommands.Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        var until = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow() + StaffMember.TimeToAccept;
        Console.WriteLine(CliText.Of("cli.invited", email, until.ToLocalDayAndHour()));
        Console.WriteLine(new PortalLinks(address.Url).StaffInvitation(invited.Value));
        return PortalCommands.Done;
    }
}
