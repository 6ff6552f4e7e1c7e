namespace Ventanilla.Application.Common;

/// <summary>Who asks, and from where. Outside a request it is the system, and the address is empty.</summary>
public interface ICaller
{
    Actor Actor { get; }
    string Address { get; }

    /// <summary>The browser and system in a few words, as the session list shows them.</summary>
    string Device { get; }

    /// <summary>Of the page that is read, not of the account.</summary>
    Language Language { get; }

    Guid? AccountId => Actor.AccountId;
    Guid? StaffId => Actor.StaffId;
    Guid? SessionId => Actor.SessionId;
}
