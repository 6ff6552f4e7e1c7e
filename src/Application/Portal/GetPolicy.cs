using System.Text.Json;
using System.Text.Json.Serialization;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Portal;

/// <summary>The policy that is in force, setting by setting, to read: it is changed in its file, where it is reviewed, and never here.</summary>
public sealed record GetPolicy : IQuery<Result<PolicySetting[]>>, IStaffOnly
{
    public string Action => "get_policy";
    public Permission Needs => Permission.ManageStaff;
}

/// <param name="Key">As docs/policy.md has it: <c>Recovery:Kind</c>.</param>
public sealed record PolicySetting(string Key, string Value);

internal sealed class GetPolicyHandler(PortalPolicy policy) : IRequestHandler<GetPolicy, Result<PolicySetting[]>>
{
    private static readonly JsonSerializerOptions Plain = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() }, ReferenceHandler = ReferenceHandler.IgnoreCycles };

    public Task<Result<PolicySetting[]>> Handle(GetPolicy request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<PolicySetting[]>>((PolicySetting[])[.. Flat("", JsonSerializer.SerializeToElement(policy, Plain))]);

    private static IEnumerable<PolicySetting> Flat(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Flat(key.Length == 0 ? p.Name : $"{key}:{p.Name}", p.Value)),
        JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            [new PolicySetting(key, string.Join(", ", value.EnumerateArray()))],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((e, i) => Flat($"{key}:{i}", e)),
        JsonValueKind.Null => [],
        _ => [new PolicySetting(key, value.ToString())],
    };
}
