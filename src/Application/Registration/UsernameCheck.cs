using System.Security.Cryptography;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Registration;

/// <summary>Whether a username is free, and which ones like it are; and, asked with it, what else a registration meets.</summary>
public sealed class UsernameCheck(IReads reads, PortalPolicy policy)
{
    private const int Offered = 3;

    /// <returns>The refusal with free names in its text, or null when the name is free.</returns>
    public async Task<Failure?> Refuse(Username wanted, CancellationToken stop) => (await Look(Guid.Empty, wanted, email: null, stop)).Refusal;

    /// <summary>In one statement.</summary>
    /// <param name="wanted">Null where the portal asks for none.</param>
    public async Task<Met> Look(Guid registrationId, Username? wanted, EmailAddress? email, CancellationToken stop)
    {
        var others = wanted is null ? [] : Like(wanted);
        string[] names = wanted is null ? [] : [wanted.Normalized, .. others.Select(o => o.Normalized)];
        var inTheWay = reads.Of(new AccountSpecs.InTheWayOf(registrationId, names, email?.Normalized));
        var asksRecord = email is not null && policy.Registration.Kind == RegistrationKind.EmailOnRecord;
        var found = await reads.List(asksRecord ? WithRecord(inTheWay, email!) : Alone(inTheWay), stop);
        return new(
            found.Any(o => o.Id == registrationId),
            wanted is null ? null : Refusal(wanted, others, [.. found.Select(o => o.ClaimedUsername)]),
            email is null ? null : found.FirstOrDefault(o => o.ClaimedEmail == email.Normalized)?.Language,
            !asksRecord || found.Any(o => o.OnRecord));
    }

    private static IQueryable<Obstacle> Alone(IQueryable<Account> accounts) => accounts.Select(a =>
        new Obstacle { Id = a.Id, ClaimedUsername = a.ClaimedUsername, ClaimedEmail = a.ClaimedEmail, Language = a.Language });

    /// <summary>One row, of nobody, where no account is in the way: it says whether that mailbox is on record all the same.</summary>
    private IQueryable<Obstacle> WithRecord(IQueryable<Account> accounts, EmailAddress email)
    {
        var (people, mailbox) = (reads.Of<Person>(), email.Normalized);
        return accounts.DefaultIfEmpty().Select(a => new Obstacle
        {
            Id = a!.Id, ClaimedUsername = a.ClaimedUsername, ClaimedEmail = a.ClaimedEmail, Language = a.Language,
            OnRecord = people.Any(p => p.NormalizedEmail == mailbox),
        });
    }

    private static Failure? Refusal(Username wanted, List<Username> others, HashSet<string?> taken)
    {
        if (!taken.Contains(wanted.Normalized))
            return null;
        var free = others.Where(o => !taken.Contains(o.Normalized)).Take(Offered).Select(o => o.Typed);
        // No sign touches a name: whoever copies one would take it along.
        return AccountFailures.UsernameTaken with { Arguments = [string.Join(" · ", free)] };
    }

    /// <summary>The same name with a small number behind it, then with larger ones.</summary>
    private static List<Username> Like(Username wanted)
    {
        var root = wanted.Typed.Length > Username.MaxLength - 4 ? wanted.Typed[..(Username.MaxLength - 4)] : wanted.Typed;
        int[] limits = [10, 10, 100, 100, 100, 1_000, 1_000, 10_000];
        return [.. limits.Select(limit => Username.Read($"{root}{RandomNumberGenerator.GetInt32(limit / 10, limit)}")!).DistinctBy(u => u.Normalized)];
    }

    private sealed class Obstacle
    {
        public Guid? Id { get; init; }
        public string? ClaimedUsername { get; init; }
        public string? ClaimedEmail { get; init; }
        public Language? Language { get; init; }
        public bool OnRecord { get; init; }
    }
}

/// <param name="SentBefore">Whether the registration was sent before.</param>
/// <param name="Refusal">Of its username, with free ones like it.</param>
/// <param name="Reader">The language of the account that has proved its mailbox, if there is one.</param>
/// <param name="OnRecord">Whether its mailbox is on record; true where the portal does not ask.</param>
public sealed record Met(bool SentBefore, Failure? Refusal, Language? Reader, bool OnRecord);
