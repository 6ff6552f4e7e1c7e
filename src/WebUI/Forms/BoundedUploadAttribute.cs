using System.Buffers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ventanilla.WebUI.Forms;

/// <summary>A post of files that is larger than its page takes is told on the page, and nothing of it is kept. A browser listens only once it has sent everything, so up
/// to <see cref="Heard"/> is read and thrown away; a server that hangs up earlier shows it a page of its own.</summary>
/// <param name="most">Of bytes that the page takes.</param>
/// <param name="field">Beside which it is told.</param>
/// <param name="code">What is told, with how many MB one file may have.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BoundedUploadAttribute(long most, string field, string code, int megabytes) : Attribute, IAsyncResourceFilter
{
    /// <summary>The hard limit of such a page: what says that it is longer is not read at all.</summary>
    public const long Heard = 100 * 1024 * 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
            await next();
        else if (request.ContentLength is not { } length)
            context.Result = new StatusCodeResult(StatusCodes.Status411LengthRequired); // No browser sends one without it.
        else if (length <= most)
            await next();
        else
        {
            await Drain(request.Body, context.HttpContext.RequestAborted);
            context.Result = context.HttpContext.Show(new KeptForm(request.Path, [], [new(field, code, [$"{megabytes}"])]), request.Query);
        }
    }

    private static async Task Drain(Stream body, CancellationToken stop)
    {
        var read = ArrayPool<byte>.Shared.Rent(64 * 1024);
        while (await body.ReadAsync(read, stop) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(read);
    }
}
