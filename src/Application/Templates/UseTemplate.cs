using Ventanilla.Application.Answers;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>Puts a template, filled in from the case, into the draft of whoever asks, below what they wrote. What the case does not have, or what nobody may see, such
/// as the name of somebody whose identity is reserved, stays a placeholder, and an answer that has one is not sent.</summary>
/// <param name="Written">What stands in the form; empty where nothing of it is theirs.</param>
public sealed record UseTemplate(Guid CaseId, Guid TemplateId, string Written) : ICommand<Result>, IStaffOnly, IRoutine
{
    public string Action => "use_template";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class UseTemplateHandler(IReads reads, AnswerDrafts drafts, CaseDesk desk, PortalPolicy policy) : IRequestHandler<UseTemplate, Result>
{
    public async Task<Result> Handle(UseTemplate request, CancellationToken cancellationToken)
    {
        var me = reads.Of<StaffMember>().Where(s => s.Id == desk.StaffId);
        var one = await reads.First(reads.Of(new CaseSpecs.ById(request.CaseId)).Select(c => new
        {
            c.Kind, c.Language, c.Filer, c.Year, c.Number, c.Subject, c.FiledAt, Due = c.TermRests ? null : c.DueOn, Staff = me.Select(s => s.Name).FirstOrDefault(),
        }), cancellationToken);
        if (one is null)
            return CaseFailures.NotFound;
        var offered = reads.Of(new TemplateSpecs.For(one.Kind, one.Language)).Where(t => t.Id == request.TemplateId).Select(t => t.Text);
        if (await reads.First(offered, cancellationToken) is not { } text)
            return TemplateFailures.NotForThisCase;
        var filled = Placeholders.Fill(text, new Dictionary<string, string?>
        {
            [Placeholders.Name] = FilerView.Of(one.Filer).Name,
            [Placeholders.Radicado] = new Radicado(one.Year, one.Number).ToString(),
            [Placeholders.Subject] = one.Subject,
            [Placeholders.FiledOn] = one.Language.Day(Colombia.Day(one.FiledAt)),
            [Placeholders.DueOn] = one.Due is { } due ? one.Language.Day(due) : null,
            [Placeholders.Organisation] = policy.Organisation.Name,
            [Placeholders.Staff] = one.Staff,
        });
        await drafts.Keep(request.CaseId, desk.StaffId, string.IsNullOrWhiteSpace(request.Written) ? filled : $"{request.Written.TrimEnd()}\n\n{filled}", cancellationToken);
        return Result.Done;
    }
}
