namespace Ventanilla.Application.Cases;

/// <summary>Where the content of attachments lies, by their ids, outside the database and outside of what a browser can ask for. What was put is there whole
/// or not at all, whatever happens to the process.</summary>
public interface IAttachmentStore
{
    /// <summary>Returns when the content would survive a loss of power.</summary>
    Task Put(Guid id, ReadOnlyMemory<byte> content, CancellationToken stop);

    /// <returns>Null when there is none.</returns>
    Stream? Open(Guid id);

    /// <summary>Of none too.</summary>
    void Delete(Guid id);

    /// <summary>Of every content that is there, or was begun, in no order.</summary>
    IEnumerable<Guid> List();
}
