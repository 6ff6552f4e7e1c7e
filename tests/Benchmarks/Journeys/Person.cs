using System.Diagnostics;
using Ventanilla.Benchmarks.Times;

namespace Ventanilla.Benchmarks.Journeys;

/// <summary>Somebody who is not on record, and what they do. Each journey begins in a browser that was never here, and tells how long the
/// portal let its visitor wait, not how long the mail took.</summary>
internal sealed class Person(int number, HttpClient http, Postbox postbox)
{
    private const string Password = "Tres Tristes Tigres 77";

    // Ten thousand apart: nobody walks along the numbers, and no budget of a neighbourhood is shared.
    private readonly string _document = $"{1_000_000_001L + number * 10_000L}";
    private readonly string _email = $"viajero{number}@correo.example";
    private readonly Stopwatch _waited = new();
    private Browser _browser = new(http);
    private string _password = Password;

    public Task<double> OpensTheSignInPage() => Travels(() => Waits(b => b.Opens("/ingresar")), "/ingresar");

    /// <summary>In the session of the last sign-in.</summary>
    public async Task<double> OpensTheFirstPage()
    {
        _waited.Restart();
        await Waits(b => b.Opens("/inicio"));
        return Arrived("/inicio");
    }

    public Task<double> SignsIn() => Travels(async () =>
    {
        await Waits(b => b.Opens("/ingresar"));
        await Waits(b => b.Posts(new() { ["Name"] = _email, ["Password"] = _password }));
    }, "/inicio");

    public Task<double> Registers() => Travels(async () =>
    {
        await Waits(b => b.Opens("/registro"));
        await Waits(b => b.Posts(new()
        {
            ["DocumentType"] = "CC", ["DocumentNumber"] = _document,
            ["SecondDatum.Day"] = "4", ["SecondDatum.Month"] = "4", ["SecondDatum.Year"] = "2004",
        }));
        await Waits(b => b.Posts(new()
        {
            ["FirstName"] = "Ana", ["SecondName"] = "Lucía", ["FirstSurname"] = "Pérez", ["SecondSurname"] = "Gómez",
            ["BirthDate.Day"] = "4", ["BirthDate.Month"] = "5", ["BirthDate.Year"] = "1981", ["Phone"] = "300 123 4567", ["Email"] = _email,
            ["Password"] = _password, ["Confirmation"] = _password, ["AcceptsTerms"] = "true", ["AcceptsDataTreatment"] = "true",
        }));
        await Waits(b => b.Posts([]));
        var link = await postbox.LinkTo(_email, "/activar");
        await Waits(b => b.Opens(link));
        await Waits(b => b.Posts([]));
    }, "/activar/lista");

    public Task<double> Recovers() => Travels(async () =>
    {
        await Waits(b => b.Opens("/recuperar"));
        await Waits(b => b.Posts(new() { ["Email"] = _email }));
        var link = await postbox.LinkTo(_email, "/restablecer");
        await Waits(b => b.Opens(link));
        _password = $"Cuatro Tigres Alegres {number}";
        await Waits(b => b.Posts(new() { ["Password"] = _password, ["Confirmation"] = _password }));
    }, "/restablecer/listo");

    private async Task<double> Travels(Func<Task> journey, string end)
    {
        _browser = new Browser(http);
        _waited.Reset();
        await journey();
        return Arrived(end);
    }

    private async Task Waits(Func<Browser, Task> step)
    {
        _waited.Start();
        await step(_browser);
        _waited.Stop();
    }

    private double Arrived(string end) => _browser.Path == end
        ? _waited.Elapsed.TotalMilliseconds
        : throw new InvalidOperationException($"{_email} ended on {_browser.Path} and not on {end}.");
}
