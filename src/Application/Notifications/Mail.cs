using System.Text.Json.Serialization;

namespace Ventanilla.Application.Notifications;

/// <summary>What a mail says, as typed values. Each kind is a record in the room that promises it, and is worded by its name: the texts of
/// <c>Mails.resx</c> that begin with it, in which <c>{name}</c> stands for the property of that name. The property that ends with <c>Link</c> is where
/// the button leads, a second one is its other way out; both are whole addresses under the configured base. A first one that is called
/// <c>NotMeLink</c> or <c>NotMineLink</c> is the owner's objection, which is explained before it is offered. A value that has a line of the text to
/// itself is to be typed, and stands in letters of one width.</summary>
public abstract record Mail
{
    /// <summary>The name that a stored message and the texts know it by.</summary>
    [JsonIgnore]
    public string Kind => GetType().Name;
}

/// <summary>What a mail brings in somebody's own words, of several paragraphs: it has a line of the text to itself.</summary>
public sealed record Prose(string Text);

/// <summary>Every kind of mail there is, by its name.</summary>
public static class MailCatalogue
{
    private static readonly Dictionary<string, Type> Kinds =
        typeof(Mail).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Mail))).ToDictionary(t => t.Name);

    public static IReadOnlyCollection<Type> All => Kinds.Values;

    /// <exception cref="KeyNotFoundException">No version of ours that runs here has such a mail.</exception>
    public static Type KindOf(string name) => Kinds[name];
}
