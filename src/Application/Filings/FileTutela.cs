using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Filings;

/// <summary>Somebody of staff registers a tutela that a judge notified: it gets its number at once, has the judge's hours for its term from the moment of the notification, and
/// stands above everything else. The court is who is answered. No person can file one.</summary>
/// <param name="FilingId">The number of the form: sent twice it registers once, and answers the same.</param>
/// <param name="Court">Which court asks.</param>
/// <param name="Process">Its own number of the process.</param>
/// <param name="Claimant">Who asks the court for it.</param>
/// <param name="Hours">That the judge gave.</param>
public sealed record FileTutela(
    Guid FilingId, string Court, string Email, string Process, string Claimant, int? Hours, DateTimeOffset? NotifiedAt, string Subject, string Text)
    : ICommand<Result<string>>, IStaffOnly, IAudited
{
    public const int MaxProcess = 60;

    public string Action => "file_tutela";
    public Permission Needs => Permission.WorkCases;
    AuditRef? IAudited.Subject => AuditRef.Case(FilingId);
}

internal sealed class FileTutelaValidator : AbstractValidator<FileTutela>
{
    public FileTutelaValidator(TimeProvider clock)
    {
        RuleFor(m => m.Court).Text(Filer.MaxName);
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.Process).Text(FileTutela.MaxProcess);
        RuleFor(m => m.Claimant).Text(Filer.MaxName);
        RuleFor(m => m.Hours).Must(h => h is not null).WithErrorCode("common.required")
            .Must(h => h is null || (h > 0 && h <= LegalTerms.MostJudgeHours)).WithErrorCode("cases.judge_hours").WithState(_ => new object[] { LegalTerms.MostJudgeHours });
        RuleFor(m => m.NotifiedAt).Must(t => t is not null).WithErrorCode("common.required")
            .Must(t => t is null || t <= clock.GetUtcNow()).WithErrorCode("common.date_future");
        RuleFor(m => m.Subject).Text(Case.MaxSubject);
        RuleFor(m => m.Text).Lines(Case.MaxReason);
    }
}

internal sealed class FileTutelaHandler(IRepository<Case> cases, Numbers numbers, CaseClocks clocks, CaseLetters letters, CaseDesk desk)
    : IRequestHandler<FileTutela, Result<string>>
{
    public async Task<Result<string>> Handle(FileTutela request, CancellationToken cancellationToken)
    {
        if (await cases.Find(new CaseSpecs.ById(request.FilingId), cancellationToken) is { } before)
            return before.Radicado.ToString();
        var (now, rules) = (desk.Now, await clocks.Now(cancellationToken));
        var filed = Case.File(request.FilingId, await numbers.Draw(Colombia.Day(now).Year, cancellationToken), new Filing(CaseKind.Tutela,
            Filer.Named(FilerKind.Identified, request.Court.Trim(), null, EmailAddress.Read(request.Email), null), AnswerWay.Email, request.Subject.Trim(), request.Text.Trim(),
            Language.Default, Channel.Counter)
        {
            By = desk.StaffId,
            Details = [new("TutelaProcess", request.Process.Trim()), new("TutelaClaimant", request.Claimant.Trim())],
            Hours = HoursClock.OfTutela(request.Hours!.Value, request.NotifiedAt!.Value),
        }, rules, now);
        cases.Add(filed);
        await letters.Acuse(filed, [], cancellationToken);
        return filed.Radicado.ToString();
    }
}
