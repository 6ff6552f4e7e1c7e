using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Signs a person in by whatever the portal lets them type. Unknown, wrong, locked and disabled get the same answer for the same work;
/// only the right password learns what is still missing, and learns it of its own account, whoever else answers to the name. A temporary password
/// lets in once, to choose another one.</summary>
/// <param name="Name">E-mail, username or document number.</param>
public sealed record SignInWithPassword(string Name, Secret Password, bool Remember) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "sign_in";
}

internal sealed class SignInWithPasswordValidator : AbstractValidator<SignInWithPassword>
{
    public SignInWithPasswordValidator()
    {
        RuleFor(m => m.Name).SignInName();
        RuleFor(m => m.Password).Typed();
    }
}

internal sealed class SignInWithPasswordHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, PasswordHasher hasher, SignInTries tries, SignInSteps steps, Tickets tickets,
    IBudgets budgets, Trail trail, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<SignInWithPassword, Result<SignInAnswer>>
{
    private static readonly SignInAnswer Refused = new(SignInStep.Refused);

    /// <summary>To choose a password, after a temporary one.</summary>
    private static readonly TimeSpan TimeToChange = TimeSpan.FromMinutes(15);

    public async Task<Result<SignInAnswer>> Handle(SignInWithPassword request, CancellationToken cancellationToken)
    {
        var perAddress = policy.Budgets.SignInsPerAddressPerQuarterHour;
        if (!await budgets.TrySpend(cancellationToken, new Spending("sign-in address", Network.ClientOf(caller.Address), perAddress, TimeSpan.FromMinutes(15))))
            return AccountFailures.TooManyRequests;

        var typed = Read(request.Name);
        var found = await Named(typed, cancellationToken);
        var right = await hasher.RightOf(request.Password,
            [.. typed.Select(n => (n, (IReadOnlyList<Credential>)[.. found.Where(a => a.AnswersTo(n)).Select(a => a.Credential)]))], cancellationToken);
        NamedAccount[] recognised = [.. found.Where(a => right.Contains(a.Credential))];
        if (recognised.Length > 0)
            return await Enter(recognised[0], [.. found.Except(recognised)], request, cancellationToken);
        if (await EnterOnce(found, request.Password, cancellationToken) is { } answer)
            return answer;
        if (found.Count > 0)
            trail.About(AuditRef.Account(found[0].Id));
        trail.Ended(found.Count > 0 ? "password_wrong" : "unknown_name");
        await tries.Wrong([.. found.Select(a => a.Id)], cancellationToken);
        return Refused;
    }

    /// <summary>As what names it can be read: as one, but for a few numbers that could be of two documents.</summary>
    private SignInName[] Read(string typed)
    {
        var ways = policy.Identity.SignInWith;
        var numbers = policy.Identity.DocumentTypes.Select(t => Document.Read(t, typed)).OfType<Document>().Select(d => d.Number).Distinct();
        return
        [
            .. SignInName.Of(ways.Except([Identifier.Document]), EmailAddress.Read(typed)?.Normalized, Username.Read(typed)?.Normalized, documentNumber: null),
            .. numbers.Where(_ => ways.Contains(Identifier.Document)).Select(n => new SignInName(Identifier.Document, n)),
        ];
    }

    private Task<IReadOnlyList<NamedAccount>> Named(SignInName[] typed, CancellationToken stop)
    {
        string? Of(Identifier kind) => typed.FirstOrDefault(n => n.Kind == kind)?.Normalized;
        return accounts.List(new SignInSpecs.Named(Of(Identifier.Email), Of(Identifier.Username),
            [.. typed.Where(n => n.Kind == Identifier.Document).Select(n => n.Normalized)]), stop);
    }

    private async Task<SignInAnswer> Enter(NamedAccount account, NamedAccount[] others, SignInWithPassword request, CancellationToken stop)
    {
        var names = account.Names(policy.Identity.PasswordNames);
        // While it is locked, the right password costs what a wrong one does.
        var renewed = account.LockedUntil > clock.GetUtcNow() || account.Credential.Serves(await hasher.RecipesOf(names, stop))
            ? null : await hasher.Make(request.Password, names, stop);
        // Whoever may have made the account to try a password under another's name pays for it there as for a wrong one. Between those whose
        // mailbox was proved it counts for nobody: they may share a document, and would lock each other out.
        Guid[] wrong = account.IsProved ? [] : [.. others.Where(o => o.IsProved).Select(o => o.Id)];
        trail.About(AuditRef.Account(account.Id));
        if (await tries.Right(account, renewed, wrong, stop) is not { } standing)
        {
            trail.Ended("locked");
            return Refused;
        }

        var progress = new SignInProgress(account.Id, account.PasswordChangedAt, request.Remember);
        trail.Ended(standing.State switch
        {
            AccountState.PendingActivation => "not_activated",
            AccountState.PendingVerification => "questions_to_answer",
            AccountState.VerificationBlocked => "verification_blocked",
            AccountState.PendingCompany => "company_to_name",
            _ => "overtaken",
        });
        return standing.State switch
        {
            AccountState.PendingActivation => new SignInAnswer(SignInStep.NotActivated, account.Id) { Email = account.Email, Username = account.Username },
            AccountState.PendingVerification => Onward(SignInStep.MustVerify, TicketPurpose.Verification, progress),
            AccountState.VerificationBlocked => Onward(SignInStep.VerificationBlocked, TicketPurpose.Verification, progress),
            AccountState.PendingCompany => Onward(SignInStep.MustNameCompany, TicketPurpose.Company, progress),
            _ => steps.Next(standing with { Progress = progress }),
        };
    }

    private SignInAnswer Onward(SignInStep step, TicketPurpose opens, SignInProgress progress) =>
        new(step, progress.AccountId) { Ticket = tickets.Issue(opens, progress.AccountId, progress.PasswordChangedAt) };

    /// <summary>A temporary password is spent by one statement; a lock does not keep its owner out.</summary>
    private async Task<SignInAnswer?> EnterOnce(IReadOnlyList<NamedAccount> found, Secret password, CancellationToken stop)
    {
        if (TemporaryPassword.Read(password) is not { } temporary)
            return null;
        var whose = found.FirstOrDefault(a => a.IsProved && a.TemporaryPasswordHash is { } hash && temporary.HashFor(a.Id).AsSpan().SequenceEqual(hash));
        var (id, now) = (whose?.Id ?? Guid.Empty, clock.GetUtcNow());
        // Its hash stays until another password is chosen, which must not be this one.
        if (await accounts.ChangeWhere(new AccountSpecs.TemporaryPasswordToSpend(id, temporary.HashFor(id), now), a => a
            .Set(x => x.TemporaryPasswordUntil, _ => null), stop) == 0)
            return null;
        var (link, token) = AccountLink.Issue(id, LinkPurpose.PasswordReset, TimeToChange, now);
        links.Add(link);
        trail.About(AuditRef.Account(id));
        trail.Ended("temporary_password_used");
        return new SignInAnswer(SignInStep.MustChangePassword, id) { ResetToken = token };
    }
}
