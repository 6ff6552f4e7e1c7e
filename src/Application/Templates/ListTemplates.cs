using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>All templates by their names, those that are retired last.</summary>
public sealed record ListTemplates : IQuery<Result<TemplateLine[]>>, IStaffOnly
{
    /// <summary>An organisation has some dozens.</summary>
    public const int Most = 500;

    public string Action => "list_templates";
    public Permission Needs => Permission.EditTemplates;
}

/// <param name="Kind">Null: for all kinds.</param>
/// <param name="By">Who of staff saved it last.</param>
public sealed record TemplateLine(Guid Id, string Name, CaseKind? Kind, string Language, bool IsRetired, DateTimeOffset SavedAt, string By);

internal sealed class ListTemplatesHandler(IReads reads) : IRequestHandler<ListTemplates, Result<TemplateLine[]>>
{
    public async Task<Result<TemplateLine[]>> Handle(ListTemplates request, CancellationToken cancellationToken)
    {
        var staff = reads.Of<StaffMember>();
        var rows = await reads.List(reads.Of<AnswerTemplate>().OrderBy(t => t.IsRetired).ThenBy(t => t.Name).ThenBy(t => t.Id).Take(ListTemplates.Most).Select(t => new
        {
            t.Id, t.Name, t.Kind, t.Language, t.IsRetired, t.SavedAt, By = staff.Where(s => s.Id == t.SavedBy).Select(s => s.Name).FirstOrDefault(),
        }), cancellationToken);
        return (TemplateLine[])[.. rows.Select(t => new TemplateLine(t.Id, t.Name, t.Kind, t.Language.Code, t.IsRetired, t.SavedAt, t.By ?? ""))];
    }
}
