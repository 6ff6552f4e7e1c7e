using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>What the person of a case is told by mail, where they left an address. Who filed with an account is written to where that account is read now.</summary>
public sealed class CaseLetters(Outbox outbox, IRepository<Account> accounts, FollowCodes codes, PortalLinks portal)
{
    /// <param name="files">By their names.</param>
    public async Task Acuse(Case filed, IReadOnlyList<string> files, CancellationToken stop)
    {
        var code = await codes.Of(filed.Id, stop);
        await Write(filed, head => new CaseFiledMail(head.Number, filed.Kind, head.Subject, filed.FiledAt, DueOf(filed), files, code.Reveal(), head.FollowLink), stop);
    }

    /// <returns>The mail that brings the answer, or says where it waits; null where nobody left an address, or it is handed over.</returns>
    /// <param name="files">That go with it, by their names.</param>
    public async Task<Guid?> Answer(Case about, string answer, TimeSpan held, CancellationToken stop, IReadOnlyList<string>? files = null)
    {
        if (about.AnswerBy == AnswerWay.HandOver)
            return null;
        var head = HeadOf(about);
        Mail mail = about.AnswerBy == AnswerWay.Portal
            ? new CaseAnswerWaitsMail(head.Number, head.Subject, head.FollowLink)
            : files is { Count: > 0 } ? new CaseAnsweredWithFilesMail(head.Number, head.Subject, new(answer), files, head.FollowLink)
            : new CaseAnsweredMail(head.Number, head.Subject, new(answer), head.FollowLink);
        return await To(about, stop) is ({ } to, var account) ? outbox.PromiseHeld(mail, held, to, account) : null;
    }

    /// <summary>To whoever asked for an application: they may use it, and how it is opened.</summary>
    public async Task<Guid?> AppGranted(Case about, AppOffer offer, string reason, TimeSpan held, CancellationToken stop) => await To(about, stop) is ({ } to, var account)
        ? outbox.PromiseHeld(new AppGrantedMail(about.Radicado.ToString(), offer.Name.In(to.Language ?? Language.Default), new(reason), offer.Address ?? portal.Apps), held, to, account) : null;

    /// <summary>To the account's own mailbox: who filed says nothing about whose it is.</summary>
    public Guid Unlocked(Case about, Account account, string reason, TimeSpan held) => outbox.PromiseHeld(
        new UnlockedMail(about.Radicado.ToString(), new(reason), portal.SignIn), held, new(account.Email, account.Language), account);

    /// <summary>To whoever filed it, where that is another mailbox than the account's.</summary>
    public async Task Decided(Case about, Account account, CancellationToken stop)
    {
        if (await To(about, stop) is ({ } to, var filer) && EmailAddress.Read(to.Address)?.Normalized != EmailAddress.Read(account.Email)?.Normalized)
            outbox.Promise(new CaseDecidedMail(about.Radicado.ToString(), about.Subject, HeadOf(about).FollowLink), to, filer);
    }

    /// <summary>To whoever filed it; nothing where nobody left an address.</summary>
    public async Task Write(Case about, Func<CaseHead, Mail> mail, CancellationToken stop)
    {
        if (await To(about, stop) is ({ } to, var account))
            outbox.Promise(mail(HeadOf(about)), to, account);
    }

    /// <summary>The law's last day, or that of a judge's hours or our own goal where the law sets none.</summary>
    internal static DateOnly DueOf(Case one) => one.DueOn ?? Colombia.Day((one.HoursDueAt ?? one.GoalDueAt)!.Value);

    private async Task<(Mailbox?, Account?)> To(Case about, CancellationToken stop)
    {
        var reserved = about.Filer.Kind == FilerKind.Reserved;
        if (about.AccountId is { } id && await accounts.Find(new AccountSpecs.ById(id), stop) is { } account)
            return (new(account.Email, account.Language) { IsReserved = reserved }, account);
        return (about.Filer.Email is { } address ? new(address, about.Language) { IsReserved = reserved } : null, null);
    }

    private CaseHead HeadOf(Case about) => new(about.Radicado.ToString(), about.Subject,
        about.AccountId is null ? portal.FollowCase : portal.MyCase(about.Radicado.ToString()), portal.Case);
}

/// <summary>What every mail about a case begins with.</summary>
public sealed record CaseHead(string Number, string Subject, string FollowLink, string FileLink);
