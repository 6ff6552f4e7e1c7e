using Ventanilla.Application.Apps;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Terms;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Accounts;

/// <summary>Everything the portal holds about the caller's account, to read and to take away; and of the organisation's own records, for
/// an account that is linked to them, what tells whose they are. The rest of those is asked for by a habeas-data case.</summary>
public sealed record GetMyData : IQuery<Result<MyData>>, ISignedIn
{
    public string Action => "get_my_data";
}

public sealed record MyData(
    string? DocumentType, string DocumentNumber, string? Username, string? FullName, string? FirstName, string? SecondName,
    string? FirstSurname, string? SecondSurname,
    DateOnly? BirthDate, string Email, string Phone, bool OnRecord, DateTimeOffset CreatedAt, DateTimeOffset? ActivatedAt,
    DateTimeOffset PasswordChangedAt)
{
    public IReadOnlyList<ConsentData> Consents { get; init; } = [];
    public IReadOnlyList<SessionData> Sessions { get; init; } = [];
    public IReadOnlyList<AppRequestData> Applications { get; init; } = [];
    public RecordData? Record { get; init; }

    /// <summary>Of the person's mails: <c>es</c>, <c>en</c>.</summary>
    public string Language { get; init; } = "";
    public IReadOnlyList<CompanyData> Companies { get; init; } = [];

    /// <summary>When the second factor was switched on, while it is.</summary>
    public DateTimeOffset? SecondFactorSince { get; init; }
    public int RecoveryCodesLeft { get; init; }
    public IReadOnlyList<PasskeyData> Passkeys { get; init; } = [];
    public IReadOnlyList<LinkData> Links { get; init; } = [];
    public IReadOnlyList<VerificationData> Verifications { get; init; } = [];

    /// <summary>Asked for before such a request was a case; there are no new ones.</summary>
    public IReadOnlyList<CorrectionData> Corrections { get; init; } = [];
    public IReadOnlyList<CaseDraftCopy> CaseDrafts { get; init; } = [];
    public IReadOnlyList<CaseData> Cases { get; init; } = [];
    public IReadOnlyList<MessageData> Messages { get; init; } = [];

    /// <summary>What staff did to the account, and why.</summary>
    public IReadOnlyList<StaffActData> StaffActs { get; init; } = [];

    /// <summary>What was done with the account, the newest first.</summary>
    public IReadOnlyList<TrailData> Trail { get; init; } = [];
}

/// <summary>What the organisation has on record. Ways to reach the person are masked: whoever sits at an open session need not learn them.</summary>
public sealed record RecordData(
    string DocumentType, string DocumentNumber, string FirstName, string? SecondName, string FirstSurname, string? SecondSurname, DateOnly BirthDate,
    string? MaskedEmail, string? MaskedPhone);

/// <param name="Document"><c>terms</c> or <c>data_treatment</c>.</param>
public sealed record ConsentData(string Document, string Version, DateTimeOffset GivenAt, string Channel, string Address);

public sealed record SessionData(string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

/// <param name="Name">What its owner calls it.</param>
public sealed record PasskeyData(string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

/// <param name="Name">What the portal calls the application now; its code, if it is known no more.</param>
public sealed record AppRequestData(string App, string Name, DateTimeOffset RequestedAt, DateTimeOffset? GrantedAt);

public sealed record CorrectionData(string What, string Explanation, DateTimeOffset AskedAt);

/// <summary>A case that was begun and not filed.</summary>
/// <param name="Files">By their names.</param>
public sealed record CaseDraftCopy(DateTimeOffset TouchedAt, CaseDraftData Data, IReadOnlyList<string> Files);
/// <summary>A case that was filed with the account.</summary>
public sealed record CaseData(string Radicado, string Kind, string State, string Subject, string Text, DateTimeOffset FiledAt, DateOnly? Due);

/// <summary>A link that was mailed; whoever has the mail has the link.</summary>
public sealed record LinkData(string Purpose, string? Email, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);

/// <param name="Kind">The word of an <see cref="AccountActKind"/>.</param>
public sealed record StaffActData(DateTimeOffset At, string Kind, string Reason);

/// <summary>An attempt at the identity questions.</summary>
public sealed record VerificationData(DateTimeOffset At, bool Passed);

/// <summary>A mail that was sent about the account; what it said is not kept.</summary>
public sealed record MessageData(string Kind, string MaskedAddress, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt);

/// <param name="Action">The trail's own word, as docs/operations.md lists them; so is the outcome.</param>
/// <param name="Outcome">Empty of what was asked about others: a page says the same to everybody, and this list may not say more.</param>
/// <param name="Address">Empty where somebody else acted: it is theirs.</param>
public sealed record TrailData(DateTimeOffset At, string Action, string Outcome, string Address, string Device);

internal sealed class GetMyDataHandler(IReads reads, DraftContent drafts, AppShelf shelf, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<GetMyData, Result<MyData>>
{
    /// <summary>Enough for years of somebody's own use; a flood of wrong passwords is longer.</summary>
    private const int MostOfTrail = 1_000;

    /// <summary>Its outcome tells of the mailbox that was asked for: whether it has an account, or is on record.</summary>
    private const string AboutAnotherMailbox = "request_email_change";

    public async Task<Result<MyData>> Handle(GetMyData request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        var actor = AuditRef.Account(id).Id;
        var (people, factors, codes) = (reads.Of<Person>(), reads.Of<SecondFactor>(), reads.Of<RecoveryCode>());
        var data = await reads.First(reads.Of(new AccountSpecs.ById(id)).Select(a => new MyData(
            Name(a.DocumentType), Shown(a.DocumentType, a.DocumentNumber), a.Username, a.Name.Full, a.Name.First, a.Name.Second, a.Name.FirstSurname,
            a.Name.SecondSurname, a.BirthDate, a.Email, a.Phone, a.PersonId != null, a.CreatedAt, a.ActivatedAt, a.PasswordChangedAt)
        {
            Language = a.Language.Code,
            Record = people.Where(p => p.Id == a.PersonId).Select(p => new RecordData(
                Name(p.DocumentType)!, Shown(p.DocumentType, p.DocumentNumber), p.FirstName, p.SecondName, p.FirstSurname, p.SecondSurname,
                p.BirthDate, MaskedEmail(p.Email), MaskedPhone(p.Phone))).FirstOrDefault(),
            SecondFactorSince = factors.Where(f => f.AccountId == a.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
            RecoveryCodesLeft = codes.Count(c => c.AccountId == a.Id),
        }), cancellationToken);
        if (data is null)
            return AccountFailures.NotFound;
        var held = HeldAnswer.Since(clock.GetUtcNow());
        // A statement for each list: in one they would multiply each other.
        var standing = new SessionSpecs.StandingOf(id, policy.Sessions, clock.GetUtcNow());
        var asked = await reads.List(reads.Of(new AppSpecs.RequestsOf(id)).Select(r => new AppRequestData(r.App, "", r.RequestedAt, r.GrantedAt)), cancellationToken);
        var apps = asked.Count > 0 ? await shelf.All(cancellationToken) : [];
        return data with
        {
            Consents = await reads.List(reads.Of(new AccountSpecs.ConsentsOf(id))
                .Select(c => new ConsentData(c.Document, c.Version, c.GivenAt, c.Channel, c.Address)), cancellationToken),
            Sessions = await reads.List(reads.Of(standing).Select(s => new SessionData(s.Device, s.Address, s.StartedAt, s.LastSeenAt)), cancellationToken),
            Passkeys = await reads.List(reads.Of(new PasskeySpecs.OfAccount(id)).Select(k => new PasskeyData(k.Name, k.AddedAt, k.LastUsedAt)), cancellationToken),
            Applications = [.. asked.Select(r => r with { Name = apps.FirstOrDefault(a => a.Offer.Code == r.App)?.Offer.Name.In(caller.Language) ?? r.App })],
            Links = await reads.List(reads.Of(new ClosingSpecs.LinksOf(id)).OrderBy(l => l.Id)
                .Select(l => new LinkData(l.Purpose.ToString(), l.Email, l.ExpiresAt, l.UsedAt)), cancellationToken),
            Verifications = await reads.List(reads.Of(new ChallengeSpecs.AttemptsFrom(id)).OrderBy(v => v.At)
                .Select(v => new VerificationData(v.At, v.Passed)), cancellationToken),
            Companies = [.. (await reads.List(reads.Of(new CompanySpecs.Of(id)).Select(CompanyView.Projection), cancellationToken)).Select(c => c.Data)],
            Corrections = await reads.List(reads.Of(new CorrectionSpecs.Of(id)).Select(c => new CorrectionData(c.What, c.Explanation, c.AskedAt)), cancellationToken),
            CaseDrafts = await CaseDrafts(id, cancellationToken),
            Cases = await reads.List(reads.Of(new CaseSpecs.OfAccount(id)).Select(c => new CaseData(
                new Radicado(c.Year, c.Number).ToString(), c.Kind.ToString(),
                (c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held ? CaseState.InProgress : c.State).ToString(), c.Subject, c.Text, c.FiledAt, c.DueOn)), cancellationToken),
            Messages = await reads.List(reads.Of(new MessageSpecs.Of(id))
                .Select(m => new MessageData(KindOf(m.Template), m.MaskedAddress, m.CreatedAt, m.DeliveredAt)), cancellationToken),
            StaffActs = await reads.List(reads.Of(new AccountDeskSpecs.ActsOn(id)).Select(a => new StaffActData(a.At, a.Kind.ToString(), a.Reason)), cancellationToken),
            Trail = await reads.List(reads.Of(new AuditSpecs.OfAccount(id)).OrderByDescending(e => e.At).Take(MostOfTrail)
                .Select(e => new TrailData(e.At, e.Action, e.SubjectId == actor && e.Action != AboutAnotherMailbox ? e.Outcome : "",
                    e.ActorId == actor ? e.Address : "", e.ActorId == actor ? e.Device : "")), cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CaseDraftCopy>> CaseDrafts(Guid accountId, CancellationToken stop)
    {
        var files = reads.Of<Attachment>();
        var found = await reads.List(reads.Of(new CaseDraftSpecs.Of(accountId)).OrderBy(d => d.Id)
            .Select(d => new { d.TouchedAt, d.Content, Files = files.Where(a => a.CaseDraftId == d.Id).OrderBy(a => a.Id).Select(a => a.Name).ToList() }), stop);
        return [.. found.Select(d => new CaseDraftCopy(d.TouchedAt, drafts.Open(d.Content) ?? new(), d.Files))];
    }

    /// <summary>What a mailbox was told that was asked for as a new one is its own affair: whether it has an account, or is on record.</summary>
    private static string KindOf(string template) =>
        template is nameof(EmailTakenMail) or nameof(EmailNotOnRecordMail) ? nameof(EmailChangeMail) : template;

    private static string Shown(DocumentType? type, string number) => type is { } known ? new Document(known, number).Shown : "";

    private static string? Name(DocumentType? type) => type?.ToString();

    private static string? MaskedEmail(string? email) => string.IsNullOrEmpty(email) ? null : Mask.Email(email);

    private static string? MaskedPhone(string? phone) => Mask.Phone(phone) is { Length: > 0 } masked ? masked : null;
}
