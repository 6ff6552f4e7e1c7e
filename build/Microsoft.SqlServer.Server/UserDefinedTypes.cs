// SqlClient names these types when it sends a parameter, so they must load; SQL CLR user-defined types are not used here.
// The names and members are those of the package Microsoft.SqlServer.Server, which some registries lack.
namespace Microsoft.SqlServer.Server;

public enum Format { Unknown = 0, Native = 1, UserDefined = 2 }

public enum DataAccessKind { None = 0, Read = 1 }

public enum SystemDataAccessKind { None = 0, Read = 1 }

public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException() { }
    public InvalidUdtException(string message) : base(message) { }
    public InvalidUdtException(string message, Exception innerException) : base(message, innerException) { }
}

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public class SqlFacetAttribute : Attribute
{
    public bool IsFixedLength { get; set; }
    public int MaxSize { get; set; }
    public int Precision { get; set; }
    public int Scale { get; set; }
    public bool IsNullable { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public class SqlFunctionAttribute : Attribute
{
    public bool IsDeterministic { get; set; }
    public bool IsPrecise { get; set; }
    public DataAccessKind DataAccess { get; set; }
    public SystemDataAccessKind SystemDataAccess { get; set; }
    public string? Name { get; set; }
    public string? TableDefinition { get; set; }
    public string? FillRowMethodName { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    public bool OnNullCall { get; set; }
    public bool IsMutator { get; set; }
    public bool InvokeIfReceiverIsNull { get; set; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsInvariantToDuplicates { get; set; }
    public bool IsInvariantToNulls { get; set; }
    public bool IsInvariantToOrder { get; set; }
    public bool IsNullIfEmpty { get; set; }
    public string? Name { get; set; }
}
