using MediatR;
using Ventanilla.Application.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Flow;

/// <summary>Files that staff choose for an answer, on their way into it.</summary>
internal static class AnswerUploads
{
    /// <summary>As many files as an answer may have, each a little too large, so that it is told by its name.</summary>
    public const int Most = Attachment.Most * Attachment.MaxLength + 2 * 1024 * 1024;

    /// <returns>What was refused, every file by its name; those that are right are kept.</returns>
    public static async Task<IReadOnlyList<Failure>> Attach(this IMediator mediator, Guid caseId, IEnumerable<IFormFile> files, PortalTexts texts, CancellationToken stop)
    {
        List<Failure> failures = [];
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            failures.AddRange((await mediator.Send(new AttachToAnswer(caseId, file.FileName, content), stop)).Failures);
        }

        return failures.FirstOrDefault(f => f.Field is null) is { } whole ? [whole] : failures.Count == 0 ? []
            : [new(FailureKind.Invalid, "cases.several", "Files") { Arguments = [string.Join(' ', failures.Select(f => texts.Error(f.Code, [.. f.Arguments])))] }];
    }
}
