using System.Security.Cryptography;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Draws the identity questions of a person from the records: the truth, and decoys of the same kind, form and stratum.
/// Truth and decoys are drawn from the same rows in the same way, so nothing about a value tells which of them is true.</summary>
public sealed class DrawQuestions(IRepository<PersonFact> facts, PortalPolicy policy)
{
    /// <summary>Rows read around a random place: enough for several different values even where one value is common.</summary>
    private const int Sample = 60;

    /// <returns>Empty when the person has too few usable facts: a case has to help.</returns>
    public async Task<IReadOnlyList<Question>> For(Person person, CancellationToken stop)
    {
        var rule = policy.Verification;
        if (!rule.Enabled)
            return [];
        List<QuestionMaterial> materials = [];
        foreach (var fact in await facts.List(new PersonSpecs.FactsOf(person.Id), stop))
            if (rule.Facts.Contains(fact.Kind) && !FactForm.IsEmpty(fact.Value))
                materials.Add(new QuestionMaterial(fact.Kind, fact.Form, fact.Value, await DecoysFor(fact, stop)));
        return QuestionDraw.From(materials, rule);
    }

    private async Task<IReadOnlyList<string>> DecoysFor(PersonFact truth, CancellationToken stop)
    {
        var needed = policy.Verification.OptionsFor(ChallengeRule.FewestQuestions) - 1;
        List<string> values = [];
        // The stratum first; where it is too thin (a small region, an old age band), the same kind and form anywhere.
        foreach (var stratum in new[] { truth.Stratum, null })
        {
            var place = RandomNumberGenerator.GetInt32(int.MaxValue);
            values.AddRange(await facts.List(new PersonSpecs.FactsAfter(truth, stratum, place, Sample), stop));
            if (Different(values, truth) < needed)
                values.AddRange(await facts.List(new PersonSpecs.FactsBefore(truth, stratum, place, Sample), stop));
            if (Different(values, truth) >= needed)
                break;
        }

        return values;
    }

    private static int Different(List<string> values, PersonFact truth) =>
        values.Distinct(StringComparer.OrdinalIgnoreCase).Count(v => !string.Equals(v, truth.Value, StringComparison.OrdinalIgnoreCase));
}
