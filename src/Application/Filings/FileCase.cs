using Ventanilla.Application.Cases;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Filings;

/// <summary>Files a case: it gets its number at once, its clocks run, and the acuse goes to whoever left an address. The number, the case and the
/// mail are one commit: none is without the others, no number is given twice and none is left out.</summary>
/// <param name="FilingId">The number of the form, which is its draft's where it has one: sending it twice files once, and answers the same. The files of that draft
/// go over to the case.</param>
/// <param name="DataAuthorised">Whoever tells who they are must let it be used.</param>
public sealed record FileCase(Guid FilingId, CaseKind Kind, FilerData Who, AnswerWay AnswerBy, string Subject, string Text, bool DataAuthorised)
    : ICommand<Result<FiledCase>>, IAudited
{
    /// <summary>What the form of the kind asked besides.</summary>
    public IReadOnlyList<CaseDetail> Details { get; init; } = [];
    public string Action => "file_case";
    AuditRef? IAudited.Subject => AuditRef.Case(FilingId);
}

/// <summary>Who files, as it was typed; of somebody signed in who files with the account only the kind.</summary>
public sealed record FilerData(FilerKind Kind, string? Name = null, DocumentType? DocumentType = null, string? DocumentNumber = null, string? Email = null, string? Phone = null);

/// <param name="Code">With it and the number the case is followed.</param>
public sealed record FiledCase(Guid Id, string Radicado, Secret Code);

internal sealed class FileCaseValidator : AbstractValidator<FileCase>
{
    public FileCaseValidator(PortalPolicy policy)
    {
        RuleFor(m => m.Kind).Must(k => FilingRules.MayFile(k) && (k != CaseKind.Support || policy.Cases.Support)).WithErrorCode("common.required");
        RuleFor(m => m.Subject).Text(Case.MaxSubject);
        RuleFor(m => m.Text).Lines(Case.MaxText);
        RuleFor(m => m.Who).Must((m, who) => who.Kind != FilerKind.Anonymous || Filer.MayBeAnonymous(m.Kind)).WithErrorCode(CaseFailures.NotAnonymously.Code);
        RuleFor(m => m.AnswerBy).Must((m, way) => way switch
        {
            AnswerWay.Portal => m.Who.Kind == FilerKind.Account,
            AnswerWay.Notice => m.Who.Kind == FilerKind.Anonymous,
            AnswerWay.HandOver => false,
            _ => true,
        }).WithErrorCode("cases.answer_way");
        RuleFor(m => m.DataAuthorised).Must((m, yes) => yes || m.Who.Kind == FilerKind.Anonymous).WithErrorCode("cases.authorise_data");
        RuleForEach(m => m.Details).Must(d => d.Name.Length <= 60 && d.Value.Length <= Case.MaxReason).WithErrorCode("common.too_long").WithState(_ => new object[] { Case.MaxReason })
            .Must(d => StrangeSign.InLines(d.Value) is null).WithErrorCode("common.strange_characters").WithState((_, d) => StrangeSign.InLines(d.Value)?.Said ?? []);
        When(m => m.Who.Kind is FilerKind.Identified or FilerKind.Reserved, () =>
        {
            RuleFor(m => m.Who.Name).Text(Filer.MaxName);
            RuleFor(m => m.Who.DocumentType).Must(t => t is not null).WithErrorCode("common.required");
            RuleFor(m => m.Who.DocumentNumber).DocumentNumber(m => m.Who.DocumentType);
            RuleFor(m => m.Who.Phone).Phone().When(m => !string.IsNullOrWhiteSpace(m.Who.Phone));
        });
        RuleFor(m => m.Who.Email).Email().When(m => m.Who.Kind is FilerKind.Identified or FilerKind.Reserved || m is { AnswerBy: AnswerWay.Email, Who.Kind: FilerKind.Anonymous });
    }
}

internal sealed class FileCaseHandler(
    IRepository<Case> cases, IRepository<Account> accounts, Numbers numbers, FiledDraft draft, CaseClocks clocks, CaseLetters letters, FollowCodes codes,
    IBudgets budgets, MailLimits mails, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<FileCase, Result<FiledCase>>
{
    public async Task<Result<FiledCase>> Handle(FileCase request, CancellationToken cancellationToken)
    {
        // Before there is a transaction: the first of a process asks for the database's key on a connection of its own, and where many file at once
        // those that wait for the number have all the others.
        var code = await codes.Of(request.FilingId, cancellationToken);
        if (await cases.Find(new CaseSpecs.ById(request.FilingId), cancellationToken) is { } before)
            return Answer(before, code);
        var account = request.Who.Kind == FilerKind.Account && caller.AccountId is { } id
            ? await accounts.Find(new AccountSpecs.ById(id), cancellationToken) : null;
        if (request.Who.Kind == FilerKind.Account && account is null)
            return AccountFailures.SignInAgain;
        var filer = account is null ? Read(request.Who, request.AnswerBy) : Of(account);
        var email = EmailAddress.Read(filer.Email);
        var own = new Spending("file case", Network.ClientOf(caller.Address), policy.Cases.FilingsPerAddressPerHour, TimeSpan.FromHours(1));
        if (!await budgets.TrySpend(cancellationToken, [own, .. account is null && email is not null ? mails.To(email) : []]))
            return CaseFailures.TooManyFilings;

        var now = clock.GetUtcNow();
        var rules = await clocks.Now(cancellationToken);
        var files = await draft.Become(request.FilingId, cancellationToken);
        var filed = Case.File(request.FilingId, await numbers.Draw(Colombia.Day(now).Year, cancellationToken), Filing(request, filer, account?.Id, now), rules, now);
        cases.Add(filed);
        await letters.Acuse(filed, files, cancellationToken);
        return Answer(filed, code);
    }

    private Filing Filing(FileCase request, Filer filer, Guid? accountId, DateTimeOffset now) =>
        new(request.Kind, filer, request.AnswerBy, request.Subject.Trim(), request.Text.Trim(), caller.Language, caller.Actor.Channel)
        {
            AccountId = accountId,
            Details = request.Details,
            Consent = filer.Kind == FilerKind.Anonymous ? null : new(policy.Registration.Legal.FirstOrDefault(l => l.Document == "data_treatment")?.Version ?? "", now, caller.Address),
        };

    private static FiledCase Answer(Case filed, Secret code) => new(filed.Id, filed.Radicado.ToString(), code);

    private static Filer Read(FilerData who, AnswerWay way) => who.Kind == FilerKind.Anonymous
        ? Filer.Anonymous(way == AnswerWay.Email ? EmailAddress.Read(who.Email) : null)
        : Filer.Named(who.Kind, who.Name!.Trim(), Document.Read(who.DocumentType!.Value, who.DocumentNumber), EmailAddress.Read(who.Email), PhoneNumber.Read(who.Phone));

    internal static Filer Of(Account account) =>
        Filer.Named(FilerKind.Account, string.Join(" ", account.Name.All), account.Document, EmailAddress.Read(account.Email), account.Phone);
}
