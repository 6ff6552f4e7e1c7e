using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>The row of a key as the framework writes it without an encryptor: the secret part stands open and is marked.</summary>
internal static class OpenKey
{
    private static readonly XNamespace Names = "http://schemas.asp.net/2015/03/dataProtection";

    public static bool Is(string? xml) => xml is not null && Secrets(XElement.Parse(xml)).Length > 0;

    /// <summary>The same key with its secret part sealed, in the form in which the framework opens it again.</summary>
    public static string Seal(string xml, IXmlEncryptor encryptor)
    {
        var key = XElement.Parse(xml);
        foreach (var secret in Secrets(key))
        {
            var plain = new XElement(secret);
            plain.SetAttributeValue(Mark, null);
            var taken = encryptor.Encrypt(plain);
            secret.ReplaceWith(new XElement(Names + "encryptedSecret",
                new XAttribute("decryptorType", taken.DecryptorType.AssemblyQualifiedName!), taken.EncryptedElement));
        }

        return key.ToString(SaveOptions.DisableFormatting);
    }

    private static XName Mark => Names + "requiresEncryption";

    private static XElement[] Secrets(XElement key) => [.. key.Descendants().Where(e => (bool?)e.Attribute(Mark) == true)];
}
