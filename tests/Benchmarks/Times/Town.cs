using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Portal;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Times;

/// <summary>The people of one portal: those whose doors are tried, each once, among thousands of others.</summary>
internal sealed class Town(PortalPolicy policy)
{
    /// <summary>The right password of everybody whose door is tried.</summary>
    public const string Password = "Tres Tristes Tigres 77";

    public static readonly DateOnly Issued = new(2001, 2, 3);
    private const int Others = 3_000;
    private readonly List<object> _rows = [];
    private readonly Dictionary<Guid, Standing> _standings = [];
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private int _count;

    /// <summary>Somebody new, who so far exists only on paper.</summary>
    public Resident Moves(Standing standing)
    {
        var who = Resident.Of(_count++);
        if (standing == Standing.Nobody)
            return who;
        var document = new Document(DocumentType.CC, who.DocumentNumber);
        var person = Person.OnRecord(document, "Ana", "Lucía", "Pérez", "Gómez", new DateOnly(1981, 5, 4), Issued, who.Email, "3001234567", true, "Atlántico");
        _rows.Add(person);
        if (standing == Standing.OnRecord)
            return who;
        var account = Account.Register(Guid.CreateVersion7(), new AccountDetails(
            policy.Identity.AsksDocument ? document : null, EmailAddress.Read(who.Email)!,
            policy.Identity.AsksUsername ? Username.Read(who.Username) : null, new AccountNames("Ana", "Lucía", "Pérez", "Gómez"), person.BirthDate, "3001234567"),
            Credential.None, Language.Spanish, _now);
        Goes(account, person, standing);
        _rows.Add(account);
        _standings[account.Id] = standing;
        return who;
    }

    /// <summary>Everybody moves in, with as many others again, and the database learns what it holds.</summary>
    public async Task Opens(TestDatabase database)
    {
        HashSet<Account> tried = [.. _rows.OfType<Account>()];
        for (var i = 0; i < Others; i++)
            Moves(i % 3 == 0 ? Standing.OnRecord : Standing.Active);
        await using var house = ApplicationHouse.On(database, policy);
        var hasher = house.Part<PasswordHasher>();
        foreach (var account in _rows.OfType<Account>())
        {
            var names = account.Names(policy.Identity.PasswordNames);
            account.ChangePassword(tried.Contains(account)
                ? await hasher.Make(new Secret(Password), names, default) : await hasher.MakeWorthless(names, default), _now);
        }

        await house.Add([.. _rows]);
        var tomorrow = _now.AddDays(1);
        await house.With(db => Those(db, Standing.Locked).ExecuteUpdateAsync(s => s.SetProperty(a => a.FailedSignIns, 6).SetProperty(a => a.LockedUntil, tomorrow)));
        await house.With(db => Those(db, Standing.AboutToLock).ExecuteUpdateAsync(s => s.SetProperty(a => a.FailedSignIns, policy.Lockout.Threshold - 1)));
        await house.With(db => Those(db, Standing.Disabled).ExecuteUpdateAsync(s => s.SetProperty(a => a.State, AccountState.Disabled)));
        await house.With(db => Those(db, Standing.Closed).ExecuteUpdateAsync(s => s.SetProperty(a => a.State, AccountState.Closed)));
        await database.Scalar<object>("VACUUM ANALYZE");
    }

    private IQueryable<Account> Those(DbContext db, Standing standing)
    {
        Guid[] ids = [.. _standings.Where(s => s.Value == standing).Select(s => s.Key)];
        return db.Set<Account>().Where(a => ids.Contains(a.Id));
    }

    private void Goes(Account account, Person person, Standing standing)
    {
        if (standing == Standing.Waiting)
            return;
        var next = standing switch
        {
            Standing.Verifying or Standing.Blocked => AfterActivation.Questions,
            Standing.WithoutCompany => AfterActivation.Company,
            _ => AfterActivation.Active,
        };
        account.ProveMailbox(person, next, policy.Identity.OneAccountPer, _now);
        if (standing == Standing.Blocked)
            account.BlockVerification();
        if (standing == Standing.Closing)
            account.Close(policy.Closing.Grace, _now);
    }
}
