using Ventanilla.Application.AccountDesk;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.WebUI.Flow;

/// <summary>What staff can do to an account, by the word that its address says.</summary>
internal static class AccountActs
{
    public const string Key = "hacer", Activation = "activacion", Recovery = "recuperacion", Sessions = "sesiones", Disable = "desactivar", Enable = "activar",
        Take = "quitar-documento", Lost = "perdida", Decide = "decidir", Print = "imprimir", Withdraw = "retirar";

    public static readonly string[] All = [Activation, Recovery, Sessions, Disable, Enable, Take, Lost, Decide, Print, Withdraw];

    /// <summary>Of these the address names the mend besides.</summary>
    public static bool IsOfMend(string? act) => act is Decide or Print or Withdraw;

    /// <summary>What the page offers: only what this state allows. It is no guard: the messages are.</summary>
    public static IEnumerable<string> Of(AccountFile file)
    {
        var state = file.Head.State;
        var inUse = state is not (AccountState.PendingActivation or AccountState.Disabled or AccountState.Closed);
        if (state == AccountState.PendingActivation)
            yield return Activation;
        if (inUse)
            yield return Recovery;
        if (file.Sessions.Count > 0)
            yield return Sessions;
        if (inUse)
            yield return Lost;
        if (file.Head.Document is not null && !file.DocumentProved && file.Contestants > 0
            && state is AccountState.PendingCompany or AccountState.Active or AccountState.Closing)
            yield return Take;
        if (inUse)
            yield return Disable;
        if (file.DisabledFrom is not null)
            yield return Enable;
    }
}

/// <summary>A code for the paper that was just drawn, until whoever asked says that it was handed over: only its hash is in the database.</summary>
internal sealed record FreshPaper(Guid StaffId, string Code, MendKind Kind, DateTimeOffset Until)
{
    public const string Cookie = "ventanilla.gestion.papel";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
}

/// <summary>A code from paper, and whose it is said to be, between the step that asks for both and the one that uses them.</summary>
internal sealed record TypedPaper(string Code, string Name)
{
    public const string Cookie = "ventanilla.papel";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}
