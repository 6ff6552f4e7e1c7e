using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>A test that needs a real mail server; where none can be started it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostfixFactAttribute : FactAttribute
{
    public PostfixFactAttribute() => Skip = PostfixServer.Unavailable;
}
