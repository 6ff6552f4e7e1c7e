using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Apps;

/// <summary>Offers another application, or one with other texts, another address or other conditions. Requests and grants stay. Refused where somebody else has edited it since it
/// was looked at.</summary>
/// <param name="Key">Its code. Of a new one it is not taken.</param>
/// <param name="Seen">The version that was looked at; null of a new one.</param>
/// <param name="Tries">It only says what would be refused, so that it can be seen before it is saved.</param>
public sealed record SaveApp(string Key, int? Seen, AppTyped Offer, string Reason, bool Tries = false) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "save_app";
    public Permission Needs => Permission.EditSettings;
    AuditRef? IAudited.Subject => AppOffer.IsCode(Key) ? AuditRef.App(Key) : null;
    bool IAudited.IsAudited => !Tries;
}

/// <summary>An offer as it is typed; what may lack is empty.</summary>
public sealed record AppTyped(string NameEs, string NameEn, string SummaryEs, string SummaryEn, string Icon, string Address = "", string TermsVersion = "", string TermsAddress = "")
{
    public AppOffer Of(string code) => new(code, new(NameEs.Trim(), NameEn.Trim()), new(SummaryEs.Trim(), SummaryEn.Trim()), Icon)
    {
        Address = Address.Trim() is { Length: > 0 } address ? address : null,
        Terms = TermsVersion.Trim().Length > 0 ? new AppTerms(TermsVersion.Trim(), TermsAddress.Trim()) : null,
    };
}

internal sealed class SaveAppValidator : AbstractValidator<SaveApp>
{
    public SaveAppValidator()
    {
        RuleFor(m => m.Key).Must(AppOffer.IsCode).WithErrorCode("apps.code_form");
        RuleFor(m => m.Offer.NameEs).Text(AppOffer.MaxName).OverridePropertyName(nameof(AppTyped.NameEs));
        RuleFor(m => m.Offer.NameEn).Text(AppOffer.MaxName).OverridePropertyName(nameof(AppTyped.NameEn));
        RuleFor(m => m.Offer.SummaryEs).Text(AppOffer.MaxSummary).OverridePropertyName(nameof(AppTyped.SummaryEs));
        RuleFor(m => m.Offer.SummaryEn).Text(AppOffer.MaxSummary).OverridePropertyName(nameof(AppTyped.SummaryEn));
        RuleFor(m => m.Offer.Address).Must(a => string.IsNullOrWhiteSpace(a) || a.Length <= AppOffer.MaxAddress && AppOffer.IsWeb(a.Trim())).WithErrorCode("apps.address_form")
            .OverridePropertyName(nameof(AppTyped.Address));
        RuleFor(m => m.Offer.TermsVersion).Must((m, v) => v.Length <= AppOffer.MaxTermsVersion && string.IsNullOrWhiteSpace(v) == string.IsNullOrWhiteSpace(m.Offer.TermsAddress))
            .WithErrorCode("apps.terms_half").OverridePropertyName(nameof(AppTyped.TermsVersion));
        RuleFor(m => m.Offer.TermsAddress).Must(a => string.IsNullOrWhiteSpace(a) || a.Length <= AppOffer.MaxAddress && AppTerms.IsAddress(a.Trim())).WithErrorCode("apps.terms_address_form")
            .OverridePropertyName(nameof(AppTyped.TermsAddress));
        RuleFor(m => m.Reason).Text(AppVersion.MaxReason).Unless(m => m.Tries);
    }
}

internal sealed class SaveAppHandler(AppShelf shelf, IRepository<AppVersion> versions, Trail trail, ICaller caller, TimeProvider clock) : IRequestHandler<SaveApp, Result>
{
    public async Task<Result> Handle(SaveApp request, CancellationToken cancellationToken)
    {
        var before = await shelf.Find(request.Key, cancellationToken);
        if (request.Seen is null && before is not null)
            return AppFailures.CodeTaken;
        if (request.Seen is not null && before is null)
            return AppFailures.NotOnOffer;
        if (before is not null && before.Version != request.Seen)
            return AppFailures.OfferChanged;
        if (request.Tries)
            return Result.Done;
        versions.Add(AppVersion.After(
            before?.Version ?? 0, request.Offer.Of(request.Key), before?.IsRetired ?? false, request.Reason.Trim(), caller.StaffId!.Value, clock.GetUtcNow()));
        trail.Ended(before is null ? "added" : "edited");
        return Result.Done;
    }
}
