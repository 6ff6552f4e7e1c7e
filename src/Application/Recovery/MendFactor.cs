using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Recovery;

/// <summary>Takes a lost second factor away with the code from paper, once. The paper opens nothing by itself: the password, or the mailbox, is asked for as ever,
/// and then another factor can be set up. Every session ends, and a notice goes out.</summary>
/// <param name="Name">What the account signs in with.</param>
public sealed record MendFactor(Secret Code, string Name) : ICommand<Result>, IAudited
{
    public string Action => "mend_factor";
}

internal sealed class MendFactorHandler(
    PaperCodes codes, IRepository<Account> accounts, IRepository<AccountMend> mends, IRepository<Session> sessions, SecondFactors factors, Tickets tickets,
    ChangeNotices notices, Trail trail, TimeProvider clock) : IRequestHandler<MendFactor, Result>
{
    public async Task<Result> Handle(MendFactor request, CancellationToken cancellationToken)
    {
        var found = await codes.Find(request.Code, request.Name, MendKind.Factor, cancellationToken);
        if (!found.Succeeded)
            return Result.Failed(found.Failures);
        trail.About(found.Value.Account);
        // The account's row first, as everywhere.
        if (await accounts.Take(new AccountSpecs.ById(found.Value.Account.Id), cancellationToken) is not { } account
            || await mends.Take(new AccountDeskSpecs.MendById(found.Value.Mend.Id), cancellationToken) is not { } mend)
            return MendFailures.CodeNotUsable;
        // What was disabled stays as it is, whoever holds a paper.
        if (!account.CanRecover)
            return MendFailures.CodeNotUsable;
        var now = clock.GetUtcNow();
        var used = mend.Use(account, now);
        if (!used.Succeeded)
            return used;
        await factors.Forget(account.Id, cancellationToken);
        // Whoever lost the telephone lost its keys too.
        account.ForgetPasskeys();
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        await tickets.EndAll(account.Id, cancellationToken);
        notices.Tell(account, account.Email, objection => new SecondFactorOffMail(objection));
        return Result.Done;
    }
}
