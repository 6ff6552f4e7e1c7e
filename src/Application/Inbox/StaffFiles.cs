using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Inbox;

/// <summary>The files of a case as staff know them: by what their person calls them, but those of somebody anonymous by a number, for a name such as that of whose document it
/// is tells who they are. The person's own acuse and mail keep theirs.</summary>
internal static class StaffFiles
{
    /// <param name="files">All of the case, in their order.</param>
    public static IReadOnlyList<DraftFile> Of(FilerKind who, IReadOnlyList<DraftFile> files) =>
        who == FilerKind.Anonymous ? [.. files.Select((f, i) => f with { Name = AttachmentName.Neutral(i + 1, f.Type) })] : files;
}
