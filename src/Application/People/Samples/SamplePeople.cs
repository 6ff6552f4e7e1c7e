using System.Text;

namespace Ventanilla.Application.People.Samples;

/// <summary>Writes people.csv, facts.csv and try.txt: people who do not exist, for development, tests and measurements.
/// The same count gives the same bytes, always.</summary>
public static class SamplePeople
{
    public const int UsualCount = 5_000;

    private const ulong Seed = 20_260_701;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>One person at a time, so that a million take no more memory than one.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        using var people = File(folder, "people.csv");
        using var facts = File(folder, "facts.csv");
        people.WriteLine(string.Join(',', PersonRows.Columns));
        facts.WriteLine(string.Join(',', FactRows.Columns));

        var chance = new SampleChance(Seed);
        for (var place = 0; place < count; place++)
        {
            var person = place == 0 ? SamplePerson.ToTry : SamplePerson.At(place, chance);
            var issued = person.Issued is { } date ? SamplePerson.Day(date) : "";
            people.WriteLine($"{person.Type},{person.Number},{string.Join(',', person.Names)},{SamplePerson.Day(person.Birth)},{issued},"
                + $"{person.Email},{person.Phone},{(person.Affiliated ? "true" : "false")},{person.Region}");
            foreach (var (kind, value) in person.Facts)
                facts.WriteLine($"{person.Type},{person.Number},{kind},{value}");
        }

        using var hint = File(folder, "try.txt");
        hint.Write(Hint(SamplePerson.ToTry));
    }

    private static string Hint(SamplePerson person) =>
        $"""
        Try the portal as this person, who does not exist:
          document type    {person.Type}
          document number  {person.Number}
          issued on        {SamplePerson.Day(person.Issued!.Value)}
          born on          {SamplePerson.Day(person.Birth)}
          e-mail           {person.Email}
        The right answers:

        """ + string.Concat(person.Facts.Select(f => $"  {f.Kind,-20} {f.Value}\n"));

    private static StreamWriter File(string folder, string name) => new(Path.Combine(folder, name), append: false, Utf8) { NewLine = "\n" };
}
