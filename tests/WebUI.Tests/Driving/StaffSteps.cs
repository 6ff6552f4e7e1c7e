using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>What staff do, in one line each.</summary>
public static class StaffSteps
{
    public const string Door = "/gestion/entrar", Desk = "/gestion";

    /// <summary>As the command of the host does.</summary>
    /// <returns>The path of the link.</returns>
    public static async Task<string> Invites(this RunningPortal portal, string email, StaffRole role)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new IssueStaffInvitation(email, role))).Value;
        return $"/gestion/invitacion?t={token.Reveal()}";
    }

    /// <summary>The browser is that of somebody of that role from here on, and stands on the desk.</summary>
    public static async Task<Phone> IsStaff(this Visitor who, StaffRole role)
    {
        (who.Email, who.Password) = ($"{Guid.CreateVersion7():N}@gestion.example", StaffHouse.Password);
        await who.AcceptsInvitation(await who.Portal.Invites(who.Email, role));
        var phone = await who.EnrolsFactor();
        await who.Posts(who.Page.Form());
        who.Page.Path.ShouldBe(Desk);
        return phone;
    }

    public static async Task<Page> AcceptsInvitation(this Visitor who, string link)
    {
        await who.Opens(link);
        return await who.Fills(("Name", "Marta Ríos"), ("Password", who.Password), ("Confirmation", who.Password));
    }

    /// <summary>Scans the square and types the code; the browser stands on the recovery codes.</summary>
    public static async Task<Phone> EnrolsFactor(this Visitor who)
    {
        who.Page.Path.ShouldBe("/gestion/dos-pasos", string.Join("; ", who.Page.Errors));
        var phone = Phone.Scans(who.Page);
        await who.Fills(("Code", phone.Code()));
        who.Page.Path.ShouldBe("/gestion/dos-pasos/codigos", string.Join("; ", who.Page.Errors));
        return phone;
    }

    public static async Task<Page> GivesStaffPassword(this Visitor who, string? password = null, string? back = null)
    {
        await who.Opens(back is null ? Door : $"{Door}?regreso={Uri.EscapeDataString(back)}");
        return await who.Fills(("Email", who.Email), ("Password", password ?? who.Password));
    }

    public static async Task<Page> ComesIn(this Visitor who, Phone phone, string? back = null)
    {
        await who.GivesStaffPassword(back: back);
        who.Page.Path.ShouldBe("/gestion/codigo", string.Join("; ", who.Page.Errors));
        return await who.Fills(("Code", phone.Code()));
    }
}
