using System.Diagnostics;

namespace Ventanilla.Domain.Common;

/// <summary>A password, token or code on its way through the system: it prints <c>***</c>, whoever logs it.</summary>
[DebuggerDisplay("***")]
public sealed class Secret(string value)
{
    public string Reveal() => value;
    public override string ToString() => "***";
}
