namespace Ventanilla.Application.Common;

/// <summary>The system, where there is no request: a command on the host, unless a job has said that its scope is a job's.</summary>
public sealed class SystemCaller : ICaller
{
    public Actor Actor { get; private set; } = Actor.System(Channel.Host);
    public string Address => "";
    public string Device => "";
    public string Culture => "es";

    public void IsJob() => Actor = Actor.System(Channel.Job);
}
