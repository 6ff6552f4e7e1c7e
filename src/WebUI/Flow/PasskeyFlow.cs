using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>The form by which a passkey signs in, as the doors of people and of staff have it.</summary>
/// <param name="Path">Of the page, which asks and takes the answer.</param>
public sealed record PasskeyDoorCard(string Path, string? ReturnTo, bool Remembers);

/// <summary>The list of somebody's keys.</summary>
/// <param name="Root">Address of the list; the others stand below it.</param>
public sealed record PasskeyListCard(PasskeyList List, string Root);

public sealed class PasskeyForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>What the device answered: JSON.</summary>
    public string? PasskeyAnswer { get; set; }
}

/// <summary>The form by which a device makes a key.</summary>
/// <param name="Offer">What the browser asks it for: JSON.</param>
public sealed record PasskeyMakingCard(PasskeyForm Form, string Offer, string Root);

/// <summary>What pages of passkeys have in common.</summary>
internal static class PasskeyFlow
{
    /// <summary>A question to devices, for the script of the page. It is another one each time.</summary>
    public static IActionResult Ask(this PageModel page, Result<string> question)
    {
        page.Response.Headers.CacheControl = "no-store";
        return question.Succeeded ? page.Content(question.Value, MediaTypeNames.Application.Json) : page.NotFound();
    }

    /// <summary>To the password again, which tells why.</summary>
    public static IActionResult BeginPasskeyAgain(this PageModel page, string path)
    {
        page.HttpContext.Items[SkippedSteps.Refused] = true;
        return page.HttpContext.Show(new KeptForm(path, [], [new("", PasskeyFailures.BeginAgain.Code, [])]), []);
    }
}
