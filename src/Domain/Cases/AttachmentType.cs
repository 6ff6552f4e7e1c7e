using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>What a file may be.</summary>
public enum AttachmentType { Pdf, Jpeg, Png }

/// <summary>How a type is told to a browser, and how a file of it ends.</summary>
public static class AttachmentTypes
{
    public static string MediaType(this AttachmentType type) => type switch
    {
        AttachmentType.Pdf => "application/pdf",
        AttachmentType.Jpeg => "image/jpeg",
        AttachmentType.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>With its dot.</summary>
    public static string Ending(this AttachmentType type) => Endings(type)[0];

    /// <summary>All that people and their machines write; the first is ours.</summary>
    internal static string[] Endings(this AttachmentType type) => type switch
    {
        AttachmentType.Pdf => [".pdf"],
        AttachmentType.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        AttachmentType.Png => [".png"],
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
