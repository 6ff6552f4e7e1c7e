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

/// <summary>What a question can be made from: the truth, and the values of other people of the same kind, stratum and form, each as often
/// as it was met.</summary>
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
            var usable = materials.Select(m => Make(m, options)).OfType<Question>().ToArray();
            if (usable.Length < count)
                continue;
            RandomNumberGenerator.Shuffle(usable.AsSpan());
            return usable[..count];
        }

        return [];
    }

    /// <summary>Others than the last ones, where there are enough facts for that. Where there are not, those that nobody was asked come first, and one that comes
    /// again comes with the very same options: with new decoys the value that both had in common would give the answer away. It is made anew only where the record
    /// says something else by now.</summary>
    public static IReadOnlyList<Question> Anew(IReadOnlyList<QuestionMaterial> materials, IReadOnlyList<Question> last, ChallengeRule rule)
    {
        var fresh = materials.Where(m => last.All(q => q.Fact != m.Fact)).ToArray();
        if (From(fresh, rule) is { Count: > 0 } others)
            return others;
        for (var count = Math.Min(rule.Questions, materials.Count); count >= ChallengeRule.FewestQuestions; count--)
        {
            var options = rule.OptionsFor(count);
            Question[] asked = [.. materials.Except(fresh).Select(m => last.First(q => q.Fact == m.Fact) is { } before
                && before.Options.Count >= options && before.Options.Any(o => before.IsRight(o.Id) && o.Value == m.Truth) ? before : Make(m, options)).OfType<Question>()];
            RandomNumberGenerator.Shuffle(asked.AsSpan());
            Question[] usable = [.. fresh.Select(m => Make(m, options)).OfType<Question>().Concat(asked).Take(count)];
            if (usable.Length < count)
                continue;
            RandomNumberGenerator.Shuffle(usable.AsSpan());
            return usable;
        }

        return [];
    }

    /// <summary>Null when the values are too few, or one of them too common, for options that are all equally likely.</summary>
    /// <remarks>Drawing decoys evenly would give the answer away: people have common values more often, so the commonest option would
    /// mostly be the true one. Instead the truth joins the rows of the sample, the rows are laid in a circle with equal values side by side,
    /// and the options are the rows at equal distances from the truth. Whichever row of those had been the truth, the same options would have
    /// come out: so all of them are equally likely, however common each is, even to someone who knows how common.</remarks>
    private static Question? Make(QuestionMaterial material, int options)
    {
        var others = material.Decoys.Where(d => !FactForm.IsEmpty(d)).ToArray();
        var rows = (others.Length + 1) / options * options;
        if (rows == 0 || FactForm.IsEmpty(material.Truth))
            return null;
        RandomNumberGenerator.Shuffle(others.AsSpan());
        var truth = new Option(OpaqueId(), material.Truth);
        Option[] sample = [truth, .. others.Take(rows - 1).Select(value => new Option(OpaqueId(), value))];
        RandomNumberGenerator.Shuffle(sample.AsSpan());
        Option[] circle = [.. sample.GroupBy(o => o.Value.Trim(), StringComparer.OrdinalIgnoreCase).SelectMany(same => same)];

        var place = Array.IndexOf(circle, truth);
        var shown = Enumerable.Range(0, options).Select(step => circle[(place + step * rows / options) % rows]).ToArray();
        if (shown.DistinctBy(o => o.Value.Trim(), StringComparer.OrdinalIgnoreCase).Count() < options)
            return null;
        RandomNumberGenerator.Shuffle(shown.AsSpan());
        return new Question(OpaqueId(), material.Fact, material.Form, shown, truth.Id);
    }

    private static string OpaqueId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
}
