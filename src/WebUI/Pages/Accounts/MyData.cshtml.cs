using System.Text.Encodings.Web;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Cases;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>What the portal holds about the person: to read, and as a file to take away.</summary>
[Authorize]
public sealed class MyDataModel(IMediator mediator, PortalPolicy policy) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A file to keep, never part of a page: "O'Connor" and "ana+caja@…" stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public MyData Data { get; private set; } = null!;

    public string FullName => Data.FullName ?? Name(Data.FirstName, Data.SecondName, Data.FirstSurname, Data.SecondSurname);
    public bool AsksPhone => policy.Registration.Fields.Contains(RegistrationField.Phone);

    /// <summary>Cases that contest the data, while nobody has answered them and nothing is missing (Ley 1581, art. 15).</summary>
    public IEnumerable<CaseData> Claims => Data.Cases.Where(c => c is
    {
        Kind: nameof(CaseKind.DataClaim) or nameof(CaseKind.DataCorrection), State: nameof(CaseState.Received) or nameof(CaseState.InProgress),
    });

    public static string Name(params string?[] parts) => string.Join(' ', parts.Where(n => !string.IsNullOrEmpty(n)));

    public async Task OnGet() => Data = (await mediator.Send(new GetMyData(), HttpContext.RequestAborted)).Value;

    public async Task<IActionResult> OnGetDownload()
    {
        var data = (await mediator.Send(new GetMyData(), HttpContext.RequestAborted)).Value;
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", "ventanilla.json");
    }
}
