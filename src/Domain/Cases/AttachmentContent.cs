using System.Buffers.Binary;

namespace Ventanilla.Domain.Cases;

/// <summary>Tells what a file is by its bytes alone. It follows the outer structure and inflates nothing: what a PDF or a picture would unpack to is
/// the reader's affair, on the reader's machine, and here a file is never more than its length. What else the same bytes might be taken for
/// (a page, an archive) does no harm, because they are only ever handed out as an attachment of the type that was found (docs/decisions/0037).</summary>
public static class AttachmentContent
{
    /// <summary>The largest picture that a telephone takes has 16,320 by 12,240 points; what claims more is made to fill a memory.</summary>
    public const int LongestSide = 20_000;
    public const long MostPoints = 200_000_000;

    /// <summary>Where readers look for the end of a PDF.</summary>
    private const int PdfEnd = 1_024;

    /// <returns>Null where it is none of the types, or breaks off.</returns>
    public static AttachmentType? Judge(ReadOnlySpan<byte> content) =>
        IsPdf(content) ? AttachmentType.Pdf : IsJpeg(content, out _) ? AttachmentType.Jpeg : IsPng(content, out _) ? AttachmentType.Png : null;

    /// <summary>How many points a picture has.</summary>
    /// <returns>Null where it is no picture, or breaks off.</returns>
    public static (long Width, long Height)? Measure(ReadOnlySpan<byte> content) => IsJpeg(content, out var size) || IsPng(content, out size) ? size : null;

    /// <summary>Before the header stand at most a byte order mark and empty lines, which some programs write: no other format begins with those alone.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, 64)];
        head = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return head.StartsWith("%PDF-"u8) && head.Length > 7 && head[5] is (byte)'1' or (byte)'2' && head[6] == '.' && char.IsAsciiDigit((char)head[7])
            && content[Math.Max(0, content.Length - PdfEnd)..].IndexOf("%%EOF"u8) >= 0;
    }

    /// <summary>Behind the end mark telephones put a film or notes of their own.</summary>
    private static bool IsJpeg(ReadOnlySpan<byte> content, out (long Width, long Height) size)
    {
        size = default;
        if (!content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return false;
        for (var at = 2; at + 4 <= content.Length && content[at] == 0xFF;)
        {
            var mark = content[at + 1];
            if (mark == 0xFF) // A fill byte.
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || at + 2 + length > content.Length)
                return false;
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) // The frame: one byte, height, width.
                size = length >= 8 ? (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..])) : default;
            at += 2 + length;
            if (mark == 0xDA) // The picture itself begins.
                return IsSane(size) && content[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
        }

        return false;
    }

    /// <summary>From chunk to chunk; nothing stands behind the last.</summary>
    private static bool IsPng(ReadOnlySpan<byte> content, out (long Width, long Height) size)
    {
        size = default;
        if (!content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return false;
        var (first, pictured) = (true, false);
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
                return false;
            var kind = content.Slice(at + 4, 4);
            var inside = content.Slice(at + 8, (int)length);
            if (first && kind.SequenceEqual("IHDR"u8) && length == 13)
                size = (BinaryPrimitives.ReadUInt32BigEndian(inside), BinaryPrimitives.ReadUInt32BigEndian(inside[4..]));
            if (!IsSane(size))
                return false;
            pictured |= kind.SequenceEqual("IDAT"u8);
            at += 12 + (int)length;
            if (kind.SequenceEqual("IEND"u8))
                return pictured && length == 0 && at == content.Length;
            first = false;
        }

        return false;
    }

    private static bool IsSane((long Width, long Height) size) =>
        size.Width is > 0 and <= LongestSide && size.Height is > 0 and <= LongestSide && size.Width * size.Height <= MostPoints;
}
