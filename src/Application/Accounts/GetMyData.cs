using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;

namespace Ventanilla.Application.Accounts;

/// <summary>Everything the portal holds about the caller's account, to read and to take away. The organisation's own records are not in
/// it: they are asked for by a habeas-data case.</summary>
public sealed record GetMyData : IQuery<Result<MyData>>, ISignedIn;

public sealed record MyData(
    string? DocumentType, string DocumentNumber, string? Username, string? FullName, string? FirstName, string? SecondName,
    string? FirstSurname, string? SecondSurname,
    DateOnly? BirthDate, string Email, string Phone, bool OnRecord, DateTimeOffset CreatedAt, DateTimeOffset? ActivatedAt,
    DateTimeOffset PasswordChangedAt, IReadOnlyList<ConsentData> Consents, IReadOnlyList<SessionData> Sessions, IReadOnlyList<AppRequestData> Applications);

/// <param name="Document"><c>terms</c> or <c>data_treatment</c>.</param>
public sealed record ConsentData(string Document, string Version, DateTimeOffset GivenAt, string Channel, string Address);

public sealed record SessionData(string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

public sealed record AppRequestData(string App, DateTimeOffset RequestedAt);

internal sealed class GetMyDataHandler(
    IRepository<Account> accounts, IRepository<Consent> consents, IRepository<Session> sessions, IRepository<AppRequest> requests, ICaller caller)
    : IRequestHandler<GetMyData, Result<MyData>>
{
    public async Task<Result<MyData>> Handle(GetMyData request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        if (await accounts.Find(new AccountSpecs.ById(id), cancellationToken) is not { } a)
            return AccountFailures.NotFound;
        var given = await consents.List(new AccountSpecs.ConsentsOf(id), cancellationToken);
        var open = await sessions.List(new AccountSpecs.OpenSessionsOf(id), cancellationToken);
        var asked = await requests.List(new AppSpecs.RequestsOf(id), cancellationToken);
        return new MyData(
            a.DocumentType?.ToString(), a.DocumentNumber, a.Username, a.FullName, a.FirstName, a.SecondName, a.FirstSurname, a.SecondSurname, a.BirthDate, a.Email, a.Phone,
            a.PersonId is not null, a.CreatedAt, a.ActivatedAt, a.PasswordChangedAt,
            [.. given.Select(c => new ConsentData(c.Document, c.Version, c.GivenAt, c.Channel, c.Address))],
            [.. open.Select(s => new SessionData(s.Device, s.Address, s.StartedAt, s.LastSeenAt))],
            [.. asked.Select(r => new AppRequestData(r.App, r.RequestedAt))]);
    }
}
