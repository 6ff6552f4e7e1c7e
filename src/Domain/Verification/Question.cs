using System.Buffers.Text;
using System.Security.Cryptography;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Verification;

/// <summary>An option as it is shown; its id says nothing and holds for one challenge only.</summary>
public sealed record Option(string Id, string Value);

/// <summary>A question about one kind of fact, with its options in the order in which they will always be shown.</summary>
/// <param name="Answer">The id of the right option. It never leaves the server.</param>
public sealed record Question(string Id, string Fact, string Form, IReadOnlyList<Option> Options, string Answer)
{
    public bool IsRight(string optionId) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(optionId), System.Text.Encoding.UTF8.GetBytes(Answer));
}

/// <summary>What a question can be made from: the truth, and values of the same kind, stratum and form that are not it.</summary>
public sealed record QuestionMaterial(string Fact, string Form, string Truth, IReadOnlyList<string> Decoys);

/// <summary>Draws questions with a cryptographic generator: which facts, which decoys, which places, which ids.</summary>
public static class QuestionDraw
{
    /// <summary>As many questions as can be asked within the bound on guessing; empty when fewer than
    /// <see cref="ChallengeRule.FewestQuestions"/> facts are usable.</summary>
    public static IReadOnlyList<Question> From(IReadOnlyList<QuestionMaterial> materials, ChallengeRule rule)
    {
        for (var count = Math.Min(rule.Questions, materials.Count); count >= ChallengeRule.FewestQuestions; count--)
        {
            var options = rule.OptionsFor(count);
            var usable = materials.Where(m => !FactForm.IsEmpty(m.Truth) && DecoysOf(m).Count >= options - 1).ToArray();
            if (usable.Length < count)
                continue;
            RandomNumberGenerator.Shuffle(usable.AsSpan());
            return [.. usable.Take(count).Select(m => Make(m, options))];
        }

        return [];
    }

    private static Question Make(QuestionMaterial material, int options)
    {
        var decoys = DecoysOf(material).ToArray();
        RandomNumberGenerator.Shuffle(decoys.AsSpan());
        var truth = new Option(OpaqueId(), material.Truth);
        Option[] shown = [truth, .. decoys.Take(options - 1).Select(d => new Option(OpaqueId(), d))];
        RandomNumberGenerator.Shuffle(shown.AsSpan());
        return new Question(OpaqueId(), material.Fact, material.Form, shown, truth.Id);
    }

    private static List<string> DecoysOf(QuestionMaterial material) =>
        [.. material.Decoys.Where(d => !FactForm.IsEmpty(d) && !Same(d, material.Truth)).DistinctBy(d => d.Trim(), StringComparer.OrdinalIgnoreCase)];

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string OpaqueId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
}
