using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The answer itself, and which files go with it: they are opened in the portal, by whoever is in or has the code of the acuse.</summary>
public sealed record CaseAnsweredWithFilesMail(string Number, string Subject, Prose Answer, IReadOnlyList<string> Files, string FollowLink) : Mail;
