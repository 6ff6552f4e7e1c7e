namespace Ventanilla.Application.Notifications;

/// <summary>A mail that was filed instead of sent, because no mail server is configured.</summary>
public sealed record FiledMail(string Id, DateTimeOffset At, RenderedMail Mail);

/// <summary>The folder of filed mails, for the page that shows them in development. It is there only while that folder is in use.</summary>
public interface IMailFolder
{
    Task<IReadOnlyList<FiledMail>> ListNewest(int count, CancellationToken stop);

    /// <summary>Null for any id that is not one of the folder's own.</summary>
    Task<FiledMail?> Find(string id, CancellationToken stop);

    /// <summary>The headers as a mail program would receive them.</summary>
    Task<string> Headers(FiledMail mail, CancellationToken stop);
}
