using System.Reflection;
using System.Reflection.Emit;

namespace Ventanilla.Architecture.Tests;

/// <summary>One instruction of a compiled method, and what it calls if it does.</summary>
internal sealed record Instruction(OpCode Code, MethodBase? Called);

/// <summary>Reads what the compiler made of the code: it knows which overload is called and what a line break hides.</summary>
internal static class Il
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => (int)(ushort)c.Value);

    /// <summary>Every method that is written in a type, its lambdas and asynchronous parts included.</summary>
    public static IEnumerable<(MethodBase Method, Instruction[] Body)> Of(Type type) =>
        type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).Where(m => m.GetMethodBody() is not null)
            .Select(m => (m, Read(m).ToArray()))
            .Concat(type.GetNestedTypes(Everything).SelectMany(Of));

    private static IEnumerable<Instruction> Read(MethodBase method)
    {
        var il = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[0xFE00 | il[at + 1]] : Codes[il[at]];
            at += code.Size;
            yield return new Instruction(code, code.OperandType == OperandType.InlineMethod ? Called(method, BitConverter.ToInt32(il, at)) : null);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }

    private static MethodBase? Called(MethodBase within, int token) => within.Module.ResolveMethod(token,
        within.DeclaringType!.GetGenericArguments(), within.IsGenericMethod ? within.GetGenericArguments() : []);
}
