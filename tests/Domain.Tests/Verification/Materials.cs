using System.Security.Cryptography;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

/// <summary>Facts to draw from. Truth and decoys come out of one generator, as they come out of one table in the portal.</summary>
internal static class Materials
{
    public static readonly ChallengeRule Rule = new();

    public static QuestionMaterial One(string fact, int decoys = 40)
    {
        HashSet<string> values = new(StringComparer.OrdinalIgnoreCase);
        while (values.Count <= decoys)
            values.Add(Word());
        string[] shuffled = [.. values];
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return new QuestionMaterial(fact, "text:upper:short", shuffled[0], shuffled[1..]);
    }

    public static IReadOnlyList<QuestionMaterial> Of(int facts, int decoys = 40) =>
        [.. Enumerable.Range(1, facts).Select(n => One($"fact_{n}", decoys))];

    private static string Word() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ", RandomNumberGenerator.GetInt32(3, 11));
}
