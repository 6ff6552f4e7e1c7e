using System.Text;
using Ventanilla.Application.People;

namespace Ventanilla.Application.Tests.People;

/// <summary>Writes the two files of an import, right unless a test makes them wrong, and imports them.</summary>
public sealed class PeopleFiles(PeopleDatabase database)
{
    public const string PeopleHeader =
        "document_type,document_number,first_name,second_name,first_surname,second_surname,birth_date,document_issued_on,email,phone,affiliated,region";
    public const string FactsHeader = "document_type,document_number,fact,value";
    public const string Ana = "CC,9000000001,Ana,,Rincón,Ávila,1988-05-14,2006-06-02,ana@example.com,3005550001,true,Bogotá";
    public const string Luis = "CC,9000000002,Luis,José,Mora,,1990-01-31,,,,no,Valle";

    public string People { get; } = Path.Combine(database.Folder, $"{Guid.NewGuid():N}.people.csv");
    public string Facts { get; } = Path.Combine(database.Folder, $"{Guid.NewGuid():N}.facts.csv");

    public Task<ImportReport> Import(string[] people, string[]? facts = null, bool dryRun = false) =>
        ImportText($"{PeopleHeader}\n{string.Join('\n', people)}\n", $"{FactsHeader}\n{string.Join('\n', facts ?? [])}\n", dryRun);

    /// <summary>What is wrong goes to a folder of its own, and the rest is stored.</summary>
    public async Task<(ImportReport Report, string[] People, string[] Facts)> Rejecting(string[] people, string[] facts, bool dryRun = false)
    {
        await File.WriteAllTextAsync(People, $"{PeopleHeader}\n{string.Join('\n', people)}\n");
        await File.WriteAllTextAsync(Facts, $"{FactsHeader}\n{string.Join('\n', facts)}\n");
        var folder = Path.Combine(database.Folder, $"{Guid.NewGuid():N}");
        var report = await database.Import(People, Facts, dryRun, rejects: folder);
        return (report, Lines(Path.Combine(folder, "people.rejects.csv")), Lines(Path.Combine(folder, "facts.rejects.csv")));
    }

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    public Task<ImportReport> ImportText(string people, string facts, bool dryRun = false) =>
        ImportBytes(Encoding.UTF8.GetBytes(people), Encoding.UTF8.GetBytes(facts), dryRun);

    public async Task<ImportReport> ImportBytes(byte[] people, byte[] facts, bool dryRun = false)
    {
        await File.WriteAllBytesAsync(People, people);
        await File.WriteAllBytesAsync(Facts, facts);
        return await database.Import(People, Facts, dryRun);
    }
}
