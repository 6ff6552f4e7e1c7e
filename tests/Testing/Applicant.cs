using System.Net;
using System.Text.RegularExpressions;

namespace Ventanilla.Testing;

/// <summary>Registers through the real forms, without a browser: many at once.</summary>
public static partial class Applicant
{
    /// <summary>Done when the portal said that the request is saved and a message is on its way.</summary>
    public static async Task Registers(Uri portal, int number)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = portal };
        var document = await http.GetAsync(new Uri("/registro", UriKind.Relative));
        var data = await Post(http, document, new()
        {
            ["Form.DocumentType"] = "CC", ["Form.DocumentNumber"] = $"{53000000 + number * 1000}",
            ["Form.SecondDatum.Day"] = "3", ["Form.SecondDatum.Month"] = "2", ["Form.SecondDatum.Year"] = "2001",
        });
        var confirm = await Post(http, data, new()
        {
            ["Form.FirstName"] = "Lucía", ["Form.FirstSurname"] = "Núñez",
            ["Form.BirthDate.Day"] = "14", ["Form.BirthDate.Month"] = "8", ["Form.BirthDate.Year"] = "1988",
            ["Form.Phone"] = "300 123 4567", ["Form.Email"] = AddressOf(number),
            ["Form.Password"] = "tres tristes tigres 7", ["Form.Confirmation"] = "tres tristes tigres 7",
            ["Form.AcceptsTerms"] = "true", ["Form.AcceptsDataTreatment"] = "true",
        });
        var sent = await Post(http, confirm, []);
        var place = sent.RequestMessage!.RequestUri!.AbsolutePath;
        if (place != "/registro/listo")
            throw new InvalidOperationException($"Applicant {number} ended on {place} with {sent.StatusCode}.");
    }

    public static string AddressOf(int number) => $"solicitante{number}@correo.example";

    private static async Task<HttpResponseMessage> Post(HttpClient http, HttpResponseMessage page, Dictionary<string, string> answers)
    {
        answers["__RequestVerificationToken"] = Token.Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new FormUrlEncodedContent(answers);
        return await http.PostAsync(page.RequestMessage!.RequestUri, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
