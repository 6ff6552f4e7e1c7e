using System.Security.Cryptography;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Draws the identity questions of a person from the records: the truth, and decoys of the same kind, form and stratum.
/// Truth and decoys are drawn from the same rows in the same way, so nothing about a value tells which of them is true.</summary>
public sealed class QuestionSource(IRepository<PersonFact> facts, PortalPolicy policy)
{
    /// <summary>Rows read from a random place on: how common a value is among them is how common it is in the stratum.</summary>
    private const int Sample = 119;

    /// <summary>Fewer rows than this are too thin a stratum: the same kind and form anywhere then.</summary>
    private const int FewestRows = 20;

    /// <returns>Empty when the person has too few usable facts: a case has to help.</returns>
    /// <param name="last">What was asked before: others than these, where there are enough facts for that.</param>
    public async Task<IReadOnlyList<Question>> For(Person person, CancellationToken stop, IReadOnlyList<Question>? last = null)
    {
        var rule = policy.Verification;
        if (!rule.Enabled)
            return [];
        List<QuestionMaterial> materials = [];
        foreach (var fact in await facts.List(new PersonSpecs.FactsOf(person.Id), stop))
            if (rule.Facts.Contains(fact.Kind) && !FactForm.IsEmpty(fact.Value))
                materials.Add(new QuestionMaterial(fact.Kind, fact.Form, fact.Value, await DecoysFor(fact, stop)));
        return last is null ? QuestionDraw.From(materials, rule) : QuestionDraw.Anew(materials, last, rule);
    }

    private async Task<IReadOnlyList<string>> DecoysFor(PersonFact truth, CancellationToken stop)
    {
        var near = await Around(truth, truth.Stratum, stop);
        return near.Count >= FewestRows ? near : await Around(truth, stratum: null, stop);
    }

    /// <summary>The rows go round in a circle: from a random place to the end, and on from the beginning.</summary>
    private async Task<List<string>> Around(PersonFact truth, string? stratum, CancellationToken stop)
    {
        var place = RandomNumberGenerator.GetInt32(int.MaxValue);
        List<string> values = [.. await facts.List(new PersonSpecs.FactsAfter(truth, stratum, place, Sample), stop)];
        if (values.Count < Sample)
            values.AddRange(await facts.List(new PersonSpecs.FactsBefore(truth, stratum, place, Sample - values.Count), stop));
        return values;
    }
}
