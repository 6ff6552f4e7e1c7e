using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Apps;

/// <summary>Offers an application no more, or again. Nobody can ask for a retired one; open requests are still decided, and who was granted it keeps it.</summary>
/// <param name="Back">Offers it again.</param>
public sealed record RetireApp(string Key, int Seen, string Reason, bool Back = false) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "retire_app";
    public Permission Needs => Permission.EditSettings;
    AuditRef? IAudited.Subject => AppOffer.IsCode(Key) ? AuditRef.App(Key) : null;
}

internal sealed class RetireAppValidator : AbstractValidator<RetireApp>
{
    public RetireAppValidator() => RuleFor(m => m.Reason).Text(AppVersion.MaxReason);
}

internal sealed class RetireAppHandler(AppShelf shelf, IRepository<AppVersion> versions, Trail trail, ICaller caller, TimeProvider clock) : IRequestHandler<RetireApp, Result>
{
    public async Task<Result> Handle(RetireApp request, CancellationToken cancellationToken)
    {
        if (await shelf.Find(request.Key, cancellationToken) is not { } before)
            return AppFailures.NotOnOffer;
        if (before.Version != request.Seen || before.IsRetired != request.Back)
            return AppFailures.OfferChanged;
        versions.Add(AppVersion.After(before.Version, before.Offer, !request.Back, request.Reason.Trim(), caller.StaffId!.Value, clock.GetUtcNow()));
        trail.Ended(request.Back ? "offered_again" : "retired");
        return Result.Done;
    }
}
