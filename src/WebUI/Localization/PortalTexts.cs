using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Ventanilla.Application.Portal;

namespace Ventanilla.WebUI.Localization;

/// <summary>Every text that a person sees, by "Room.key": "Accounts.email" is the key "email" of Texts/Accounts.resx
/// (Spanish) and Texts/Accounts.en.resx (English). The organisation's own words, in its policy, come first. <c>{organisation}</c> in a text is its
/// short name, <c>{phone}</c> its telephone, as in the mails. A text that is missing shows its key and is logged.</summary>
public sealed class PortalTexts(IStringLocalizerFactory factory, PortalPolicy policy, ILogger<PortalTexts> log) : IStringLocalizer
{
    private readonly ConcurrentDictionary<string, IStringLocalizer> _rooms = new();

    /// <inheritdoc />
    public LocalizedString this[string name]
    {
        get
        {
            var text = Find(name);
            if (text.ResourceNotFound) log.LogWarning("No text for {Key} in {Language}", name, CultureInfo.CurrentUICulture.Name);
            return text;
        }
    }

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string name) => !Find(name).ResourceNotFound;

    /// <summary>What to tell about an error: the text of a failure code ("accounts.email_taken", in Failures.resx),
    /// or the message itself when it is already a sentence.</summary>
    public string Error(string codeOrMessage, params object[] arguments) =>
        Find("Failures." + codeOrMessage) is { ResourceNotFound: false } text
            ? string.Format(CultureInfo.CurrentCulture, text.Value, [.. arguments.Select(Written)]) : codeOrMessage;

    /// <summary>A limit of sixty thousand is written as people here write it: 60.000.</summary>
    internal static object Written(object argument) => argument is int or long ? string.Format(CultureInfo.CurrentCulture, "{0:N0}", argument) : argument;

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        _rooms.Values.SelectMany(room => room.GetAllStrings(includeParentCultures));

    private LocalizedString Find(string name)
    {
        if (policy.Texts.TryGetValue(name, out var own)) return new(name, Signed(own.ToString()));
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1) return new(name, name, resourceNotFound: true);
        var room = _rooms.GetOrAdd(name[..dot], key => factory.Create("Texts." + key, typeof(PortalTexts).Assembly.GetName().Name!));
        var text = room[name[(dot + 1)..]];
        return new(text.Name, Signed(text.Value), text.ResourceNotFound);
    }

    private string Signed(string text) => text
        .Replace("{organisation}", policy.Organisation.ShortName, StringComparison.Ordinal).Replace("{phone}", policy.Organisation.Phone, StringComparison.Ordinal);
}
