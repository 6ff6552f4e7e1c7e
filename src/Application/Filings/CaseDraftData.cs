using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Filings;

/// <summary>What a case says as far as it was typed, right or wrong. Null is what no page has asked yet; a box that was emptied is an empty text.</summary>
public sealed record CaseDraftData
{
    public CaseKind? Kind { get; init; }
    public FilerKind? Who { get; init; }
    public string? FullName { get; init; }
    public DocumentType? DocumentType { get; init; }
    public string? DocumentNumber { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public AnswerWay? Answer { get; init; }
    public string? Subject { get; init; }
    public string? Text { get; init; }

    /// <summary>Of support: which product or service.</summary>
    public string? Product { get; init; }
    public CaseUrgency? Urgency { get; init; }

    /// <summary>Of support: where and when somebody can be reached.</summary>
    public string? Reach { get; init; }

    /// <summary>Of support: somebody may look on from afar.</summary>
    public bool? RemoteSession { get; init; }

    /// <summary>What the form of its kind asked besides, as a case keeps it.</summary>
    public IReadOnlyList<CaseDetail> Details => Kind switch
    {
        CaseKind.Support =>
        [
            new("product", Product?.Trim() ?? ""), new(CaseDetail.Urgency, Urgency?.ToString() ?? ""), new("reach", Reach?.Trim() ?? ""),
            new("remote_session", RemoteSession == true ? "yes" : "no"),
        ],
        _ => [],
    };

    /// <summary>Of what was said to staff: what they answered on the spot.</summary>
    public string? SpokenAnswer { get; init; }

    /// <summary>The treatment of what is typed was authorised.</summary>
    public bool? DataAuthorised { get; init; }

    /// <summary>These fields, and of those that they say nothing about what there was.</summary>
    internal CaseDraftData Over(CaseDraftData before) => new()
    {
        Kind = Kind ?? before.Kind, Who = Who ?? before.Who, FullName = FullName ?? before.FullName, DocumentType = DocumentType ?? before.DocumentType,
        DocumentNumber = DocumentNumber ?? before.DocumentNumber, Email = Email ?? before.Email, Phone = Phone ?? before.Phone, Answer = Answer ?? before.Answer,
        Product = Product ?? before.Product, Urgency = Urgency ?? before.Urgency, Reach = Reach ?? before.Reach, RemoteSession = RemoteSession ?? before.RemoteSession,
        Subject = Subject ?? before.Subject, Text = Text ?? before.Text, DataAuthorised = DataAuthorised ?? before.DataAuthorised,
        SpokenAnswer = SpokenAnswer ?? before.SpokenAnswer,
    };
}

/// <summary>Seals what was typed, and opens it.</summary>
internal sealed class DraftContent(IPayloadProtector protector)
{
    private const string Purpose = "Ventanilla.Cases.CaseDraft.v1";

    /// <summary>A draft of the version before is read by this one, so members go by their names.</summary>
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Seal(CaseDraftData data) => protector.Protect(Purpose, JsonSerializer.Serialize(data, ByName));

    /// <summary>Null where the keys that sealed it are gone, or a version after this one wrote it.</summary>
    public CaseDraftData? Open(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<CaseDraftData>(protector.Unprotect(Purpose, content), ByName);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
