using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Templates;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Filings;

/// <summary>Somebody of staff files what a person says at the counter or by telephone (Decreto 1166 de 2016): it gets its number at once and its clocks run. No missing
/// paper is a reason to refuse it: of who asks a name is enough, or nothing where the kind may be anonymous. What was answered on the spot is written into
/// it, and ends it.</summary>
/// <param name="FilingId">The number of the form: sent twice it files once, and answers the same.</param>
/// <param name="Via">The counter or the telephone.</param>
/// <param name="Subject">The object of the petition.</param>
/// <param name="Text">The reasons, in the person's words.</param>
/// <param name="Answer">Null where it is answered later.</param>
/// <param name="DataAuthorised">Said aloud; without it the case is filed all the same.</param>
public sealed record FileSpokenCase(
    Guid FilingId, Channel? Via, CaseKind? Kind, FilerKind? Who, string? FullName, DocumentType? DocumentType, string? DocumentNumber, string? Email, string? Phone,
    AnswerWay? AnswerBy, string Subject, string Text, string? Answer, bool DataAuthorised) : ICommand<Result<FiledCase>>, IStaffOnly, IAudited
{
    public string Action => "file_spoken_case";
    public Permission Needs => Permission.WorkCases;
    AuditRef? IAudited.Subject => AuditRef.Case(FilingId);
}

internal sealed class FileSpokenCaseValidator : AbstractValidator<FileSpokenCase>
{
    public FileSpokenCaseValidator()
    {
        RuleFor(m => m.Via).Must(v => v is Channel.Counter or Channel.Phone).WithErrorCode("common.required");
        RuleFor(m => m.Kind).Must(k => k is { } kind && FilingRules.Spoken.Contains(kind)).WithErrorCode("common.required");
        RuleFor(m => m.Who).Must(w => w is FilerKind.Identified or FilerKind.Reserved or FilerKind.Anonymous).WithErrorCode("common.required")
            .Must((m, w) => m.Kind is not { } kind || w is not { } who || FilingRules.WhoMay(kind).Contains(who)).WithErrorCode(CaseFailures.NotAnonymously.Code);
        RuleFor(m => m.Subject).Text(Case.MaxSubject);
        RuleFor(m => m.Text).Lines(Case.MaxText);
        When(m => !string.IsNullOrWhiteSpace(m.Answer), () => RuleFor(m => m.Answer).Lines(Case.MaxAnswer)
            .Must(a => a is null || !a.Contains(AnswerCase.ToFill, StringComparison.Ordinal)).WithErrorCode("cases.answer_unfinished").WithoutPlaceholders());
        RuleFor(m => m.AnswerBy).Must((m, way) => way switch
        {
            AnswerWay.Email => true,
            AnswerWay.HandOver => m.Who != FilerKind.Anonymous,
            AnswerWay.Notice => m.Who == FilerKind.Anonymous,
            _ => false,
        }).WithErrorCode("cases.spoken_answer_way");
        RuleFor(m => m.Email).Email().When(m => m.AnswerBy == AnswerWay.Email || (m.Who != FilerKind.Anonymous && !string.IsNullOrWhiteSpace(m.Email)));
        When(m => m.Who is FilerKind.Identified or FilerKind.Reserved, () =>
        {
            RuleFor(m => m.FullName).Text(Filer.MaxName);
            RuleFor(m => m.Phone).Phone().When(m => !string.IsNullOrWhiteSpace(m.Phone));
            When(m => !string.IsNullOrWhiteSpace(m.DocumentNumber), () =>
            {
                RuleFor(m => m.DocumentType).Must(t => t is not null).WithErrorCode("common.required");
                RuleFor(m => m.DocumentNumber).DocumentNumber(m => m.DocumentType);
            });
        });
    }
}

internal sealed class FileSpokenCaseHandler(
    IRepository<Case> cases, Numbers numbers, CaseClocks clocks, CaseLetters letters, FollowCodes codes, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<FileSpokenCase, Result<FiledCase>>
{
    public async Task<Result<FiledCase>> Handle(FileSpokenCase request, CancellationToken cancellationToken)
    {
        if (await cases.Find(new CaseSpecs.ById(request.FilingId), cancellationToken) is { } before)
            return await Answer(before, cancellationToken);
        var (now, by) = (clock.GetUtcNow(), caller.StaffId!.Value);
        var rules = await clocks.Now(cancellationToken);
        var filed = Case.File(request.FilingId, await numbers.Draw(Colombia.Day(now).Year, cancellationToken), Filing(request, by, now), rules, now);
        cases.Add(filed);
        // Before the answer, which ends the term: the acuse says it.
        await letters.Acuse(filed, [], cancellationToken);
        if (!string.IsNullOrWhiteSpace(request.Answer) && OnTheSpot(filed, request.Answer.Trim(), by, rules, now) is { Succeeded: false } refused)
            return Result<FiledCase>.Failed(refused.Failures);
        return await Answer(filed, cancellationToken);
    }

    /// <summary>Said to the person at the moment of the filing by whoever wrote it down: it has reached them.</summary>
    private static Result OnTheSpot(Case filed, string answer, Guid by, CaseRules rules, DateTimeOffset now)
    {
        Result[] steps = [filed.Take(by, filed.Version, now), filed.Answer(answer, null, by, filed.Version, rules, now), filed.Reach(Delivery.HandedOver, rules, now, by)];
        return steps.FirstOrDefault(s => !s.Succeeded) ?? Result.Done;
    }

    private Filing Filing(FileSpokenCase request, Guid by, DateTimeOffset now) =>
        new(request.Kind!.Value, Read(request), request.AnswerBy!.Value, request.Subject.Trim(), request.Text.Trim(), Language.Default, request.Via!.Value)
        {
            By = by,
            Consent = request.DataAuthorised && request.Who != FilerKind.Anonymous
                ? new(policy.Registration.Legal.FirstOrDefault(l => l.Document == "data_treatment")?.Version ?? "", now, caller.Address) : null,
        };

    private static Filer Read(FileSpokenCase request) => request.Who == FilerKind.Anonymous
        ? Filer.Anonymous(request.AnswerBy == AnswerWay.Email ? EmailAddress.Read(request.Email) : null)
        : Filer.Named(request.Who!.Value, request.FullName!.Trim(), string.IsNullOrWhiteSpace(request.DocumentNumber) ? null : Document.Read(request.DocumentType!.Value, request.DocumentNumber),
            EmailAddress.Read(request.Email), string.IsNullOrWhiteSpace(request.Phone) ? null : PhoneNumber.Read(request.Phone));

    private async Task<FiledCase> Answer(Case filed, CancellationToken stop) => new(filed.Id, filed.Radicado.ToString(), await codes.Of(filed.Id, stop));
}
