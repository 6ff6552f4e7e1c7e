using System.Linq.Expressions;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Connections;

/// <summary>What an application is told of whoever entered it, and nothing more. The mailbox was proved: nobody is in use without it.</summary>
/// <param name="Subject">The account, and never its document.</param>
public sealed record PersonClaims(Guid Subject, string Name, string Email, Language Language)
{
    internal static readonly Expression<Func<Account, PersonClaims>> Of = a => new PersonClaims(a.Id,
        a.Name.Full ?? (a.Name.First == null ? a.Username ?? "" : a.Name.FirstSurname == null ? a.Name.First : a.Name.First + " " + a.Name.FirstSurname), a.Email, a.Language);

    /// <summary>The same of an account at hand.</summary>
    internal static readonly Func<Account, PersonClaims> From = Of.Compile();
}
