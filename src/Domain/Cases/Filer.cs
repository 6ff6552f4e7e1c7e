using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Cases;

/// <summary>How somebody files: with an account, by name, by name but known to nobody else (identity reserved), or without one.</summary>
public enum FilerKind { Account, Identified, Reserved, Anonymous }

/// <summary>By which way the answer reaches the person; a notice (aviso) is for whoever left no address, and what is handed over is fetched at the counter.</summary>
public enum AnswerWay { Email, Portal, Notice, HandOver }

/// <summary>Who filed, as it was told at the filing. Of somebody anonymous there is nothing but a way to answer, if they left one.</summary>
public sealed record Filer
{
    public const int MaxName = 200;

    private Filer() { }

    public FilerKind Kind { get; private init; }
    public string? Name { get; private init; }
    public DocumentType? DocumentType { get; private init; }
    public string? DocumentNumber { get; private init; }
    public string? Email { get; private init; }
    public string? Phone { get; private init; }

    public bool IsReserved => Kind == FilerKind.Reserved;

    /// <summary>Null where no document was told.</summary>
    public Document? Document => DocumentType is { } type && DocumentNumber is { } number ? new Document(type, number) : null;

    public static Filer Named(FilerKind kind, string name, Document? document, EmailAddress? email, string? phone) => new()
    {
        Kind = kind,
        Name = name,
        DocumentType = document?.Type,
        DocumentNumber = document?.Number,
        Email = email?.Typed,
        Phone = phone,
    };

    /// <param name="email">Where to answer, which may be nobody's.</param>
    public static Filer Anonymous(EmailAddress? email) => new() { Kind = FilerKind.Anonymous, Email = email?.Typed };

    /// <summary>Whether a kind can be answered without knowing who asks: what concerns somebody's data or account cannot.</summary>
    public static bool MayBeAnonymous(CaseKind kind) => kind is CaseKind.Petition or CaseKind.Complaint or CaseKind.Claim or CaseKind.Suggestion
        or CaseKind.Compliment or CaseKind.Denunciation;
}
