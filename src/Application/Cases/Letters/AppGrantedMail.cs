using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The person may use the application that they asked for, why, and the way in.</summary>
/// <param name="App">By its name, in the reader's language.</param>
public sealed record AppGrantedMail(string Number, string App, Prose Reason, string OpenLink) : Mail;
