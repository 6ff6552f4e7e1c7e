using System.Globalization;
using System.Xml.Linq;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>What the pages say in one language, out of the same files: a story names a button by what a person reads on it.</summary>
public sealed class Words(string language)
{
    private readonly Dictionary<string, Dictionary<string, string>> _rooms = [];

    public static Words Spanish => new("es");
    public static Words English => new("en");

    public string Language => language;
    public CultureInfo Culture { get; } = new(language == "es" ? "es-CO" : "en");

    /// <param name="name">"Registration.continue": the key "continue" of Texts/Accounts.resx.</param>
    public string this[string name]
    {
        get
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var room = _rooms.TryGetValue(name[..dot], out var read) ? read : _rooms[name[..dot]] = Read(name[..dot]);
            return room[name[(dot + 1)..]];
        }
    }

    public string this[string name, params object[] arguments] => string.Format(Culture, this[name], arguments);

    private Dictionary<string, string> Read(string room) =>
        XDocument.Load(Path.Combine(PortalProcess.Repository, "src", "WebUI", "Texts", language == "es" ? $"{room}.resx" : $"{room}.{language}.resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
