using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>A language is stored by its code; whoever chose one that we no longer speak gets the default.</summary>
internal sealed class LanguageCode() : ValueConverter<Language, string>(l => l.Code, code => Language.Find(code) ?? Language.Default);
