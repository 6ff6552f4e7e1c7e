using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases;

/// <summary>Asks the organisation to put right what it has on record about the caller. The request is kept, the person gets a receipt with the
/// legal term, and the organisation a mail with what was written.</summary>
/// <param name="What">Which of the data is wrong.</param>
public sealed record AskForCorrection(string What, string Explanation) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "ask_for_correction";
}

internal sealed class AskForCorrectionValidator : AbstractValidator<AskForCorrection>
{
    public AskForCorrectionValidator()
    {
        RuleFor(m => m.What).Text(CorrectionRequest.MaxWhat);
        RuleFor(m => m.Explanation).Lines(CorrectionRequest.MaxExplanation);
    }
}

internal sealed class AskForCorrectionHandler(
    IRepository<Account> accounts, IRepository<CorrectionRequest> requests, Outbox outbox, IBudgets budgets, PortalPolicy policy,
    PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<AskForCorrection, Result>
{
    private const int PerDay = 5;
    private const int SummaryLength = 300;

    public async Task<Result> Handle(AskForCorrection request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        if (!await budgets.TrySpend(cancellationToken, new Spending("correction", id.ToString(), PerDay, TimeSpan.FromDays(1))))
            return CorrectionFailures.TooManyCorrections;
        var account = (await accounts.Find(new AccountSpecs.ById(id), cancellationToken))!;
        var (what, explanation) = (request.What.Trim(), request.Explanation.Trim());
        requests.Add(CorrectionRequest.Ask(id, what, explanation, clock.GetUtcNow()));
        outbox.Promise(new CorrectionReceivedMail(what, Summary(explanation), CorrectionRequest.Term, portal.MyData), account);
        outbox.Promise(new CorrectionAskedMail(account.Greeting, account.Document?.Key ?? account.Username ?? "", account.Email, what, explanation,
            CorrectionRequest.Term, portal.Home), new Mailbox(policy.Organisation.SupportEmail, Language.Default), account);
        return Result.Done;
    }

    private static string Summary(string text) => text.Length <= SummaryLength ? text : $"{text[..SummaryLength]}…";
}
