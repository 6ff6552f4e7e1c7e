using Ventanilla.Application.Companies;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Accounts;

/// <summary>Everything the portal holds about the caller's account, to read and to take away; and of the organisation's own records, for
/// an account that is linked to them, what tells whose they are. The rest of those is asked for by a habeas-data case.</summary>
public sealed record GetMyData : IQuery<Result<MyData>>, ISignedIn;

public sealed record MyData(
    string? DocumentType, string DocumentNumber, string? Username, string? FullName, string? FirstName, string? SecondName,
    string? FirstSurname, string? SecondSurname,
    DateOnly? BirthDate, string Email, string Phone, bool OnRecord, DateTimeOffset CreatedAt, DateTimeOffset? ActivatedAt,
    DateTimeOffset PasswordChangedAt, IReadOnlyList<ConsentData> Consents, IReadOnlyList<SessionData> Sessions, IReadOnlyList<AppRequestData> Applications)
{
    public RecordData? Record { get; init; }
    public IReadOnlyList<CompanyData> Companies { get; init; } = [];

    /// <summary>When the second factor was switched on, while it is.</summary>
    public DateTimeOffset? SecondFactorSince { get; init; }
    public int RecoveryCodesLeft { get; init; }
    public IReadOnlyList<LinkData> Links { get; init; } = [];
    public IReadOnlyList<VerificationData> Verifications { get; init; } = [];
    public IReadOnlyList<CorrectionData> Corrections { get; init; } = [];
    public IReadOnlyList<MessageData> Messages { get; init; } = [];
}

/// <summary>What the organisation has on record. Ways to reach the person are masked: whoever sits at an open session need not learn them.</summary>
public sealed record RecordData(
    string DocumentType, string DocumentNumber, string FirstName, string? SecondName, string FirstSurname, string? SecondSurname, DateOnly BirthDate,
    string? MaskedEmail, string? MaskedPhone);

/// <param name="Document"><c>terms</c> or <c>data_treatment</c>.</param>
public sealed record ConsentData(string Document, string Version, DateTimeOffset GivenAt, string Channel, string Address);

public sealed record SessionData(string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

public sealed record AppRequestData(string App, DateTimeOffset RequestedAt);

public sealed record CorrectionData(string What, string Explanation, DateTimeOffset AskedAt);

/// <summary>A link that was mailed; whoever has the mail has the link.</summary>
public sealed record LinkData(string Purpose, string? Email, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);

/// <summary>An attempt at the identity questions.</summary>
public sealed record VerificationData(DateTimeOffset At, bool Passed);

/// <summary>A mail that was sent about the account; what it said is not kept.</summary>
public sealed record MessageData(string Kind, string MaskedAddress, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt);

internal sealed class GetMyDataHandler(IReads reads, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<GetMyData, Result<MyData>>
{
    public async Task<Result<MyData>> Handle(GetMyData request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        var (people, factors, codes) = (reads.Of<Person>(), reads.Of<SecondFactor>(), reads.Of<RecoveryCode>());
        var found = await reads.First(reads.Of(new AccountSpecs.ById(id)).Select(account => new
        {
            Account = account,
            Record = people.FirstOrDefault(p => p.Id == account.PersonId),
            FactorSince = factors.Where(f => f.AccountId == account.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
            CodesLeft = codes.Count(c => c.AccountId == account.Id),
        }), cancellationToken);
        if (found is not { Account: var a })
            return AccountFailures.NotFound;
        var given = await All(new AccountSpecs.ConsentsOf(id), cancellationToken);
        var open = await All(new AccountSpecs.OpenSessionsOf(id), cancellationToken);
        var asked = await All(new AppSpecs.RequestsOf(id), cancellationToken);
        var corrected = await All(new CorrectionSpecs.Of(id), cancellationToken);
        var mailed = await All(new MessageSpecs.Of(id), cancellationToken);
        var links = await reads.List(reads.Of(new ClosingSpecs.LinksOf(id)).OrderBy(l => l.Id)
            .Select(l => new LinkData(l.Purpose.ToString(), l.Email, l.ExpiresAt, l.UsedAt)), cancellationToken);
        var attempts = await reads.List(reads.Of(new ChallengeSpecs.AttemptsFrom(id)).OrderBy(v => v.At)
            .Select(v => new VerificationData(v.At, v.Passed)), cancellationToken);
        var companies = await All(new CompanySpecs.Of(id), cancellationToken);
        return new MyData(
            a.DocumentType?.ToString(), a.Document?.Shown ?? "", a.Username, a.FullName, a.FirstName, a.SecondName, a.FirstSurname, a.SecondSurname,
            a.BirthDate, a.Email, a.Phone,
            a.PersonId is not null, a.CreatedAt, a.ActivatedAt, a.PasswordChangedAt,
            [.. given.Select(c => new ConsentData(c.Document, c.Version, c.GivenAt, c.Channel, c.Address))],
            [.. open.Where(s => s.Stands(policy.Sessions, clock.GetUtcNow())).Select(s => new SessionData(s.Device, s.Address, s.StartedAt, s.LastSeenAt))],
            [.. asked.Select(r => new AppRequestData(r.App, r.RequestedAt))])
        {
            Record = Record(found.Record),
            Companies = [.. companies.Select(CompanyData.Of)],
            SecondFactorSince = found.FactorSince,
            RecoveryCodesLeft = found.CodesLeft,
            Links = links,
            Verifications = attempts,
            Corrections = [.. corrected.Select(c => new CorrectionData(c.What, c.Explanation, c.AskedAt))],
            Messages = [.. mailed.Select(m => new MessageData(KindOf(m), m.MaskedAddress, m.CreatedAt, m.DeliveredAt))],
        };
    }

    private Task<IReadOnlyList<T>> All<T>(Specification<T> which, CancellationToken stop) where T : class => reads.List(reads.Of(which), stop);

    /// <summary>What a mailbox was told that was asked for as a new one is its own affair: whether it has an account, or is on record.</summary>
    private static string KindOf(OutgoingMessage message) =>
        message.Template is nameof(EmailTakenMail) or nameof(EmailNotOnRecordMail) ? nameof(EmailChangeMail) : message.Template;

    private static RecordData? Record(Person? p) => p is null ? null : new(
        p.DocumentType.ToString(), new Document(p.DocumentType, p.DocumentNumber).Shown, p.FirstName, p.SecondName, p.FirstSurname, p.SecondSurname, p.BirthDate,
        string.IsNullOrEmpty(p.Email) ? null : Mask.Email(p.Email), Mask.Phone(p.Phone) is { Length: > 0 } phone ? phone : null);
}
