using System.Reflection;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Staff;

/// <summary>Every message is sent as every role, as a person, as nobody, as a job and from the host: who may is what the one table says, and whoever
/// may not is in the trail.</summary>
public sealed class PermissionTests(PermissionTests.House shared) : IClassFixture<PermissionTests.House>
{
    private static readonly string[] Refusals = ["common.sign_in_first", "common.not_permitted", "common.host_only"];

    private static readonly Type[] Messages =
        [.. typeof(ICaller).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))];

    private static readonly Guid Somebody = Guid.CreateVersion7(), Session = Guid.CreateVersion7();

    private static readonly Dictionary<string, Actor> Actors = Enum.GetValues<StaffRole>()
        .ToDictionary(r => $"{r}", r => Actor.Staff(Somebody, Session, r.PermissionsOf(), Channel.Web))
        .Concat(new Dictionary<string, Actor>
        {
            ["visitor"] = Actor.Visitor(Channel.Web), ["person"] = Actor.Person(Somebody, Session, Channel.Web), ["job"] = Actor.System(Channel.Job), ["host"] = Actor.System(Channel.Host),
        }).ToDictionary();

    public static TheoryData<string> Guarded => [.. Messages.Where(IsGuarded).Select(m => m.Name)];

    [Theory, MemberData(nameof(Guarded))]
    public async Task A_message_is_for_whom_it_says_and_nobody_else(string name)
    {
        var message = Bare(Messages.Single(m => m.Name == name));
        foreach (var (who, actor) in Actors)
        {
            var refused = await shared.Refused(message, actor);
            refused.ShouldBe(!May(message, actor), $"{name} by {who}");
        }
    }

    [Fact]
    public void A_message_is_for_one_kind_of_somebody() => Messages
        .Where(m => new[] { typeof(ISignedIn), typeof(IStaffOnly), typeof(IHostOnly) }.Count(k => k.IsAssignableFrom(m)) > 1).ShouldBeEmpty();

    /// <summary>What the door itself needs, before anybody is in. Everything else of the room is guarded.</summary>
    [Fact]
    public void Whatever_staff_send_says_what_it_needs() => Messages.Where(m => m.Namespace!.EndsWith(".Staff", StringComparison.Ordinal) && !IsGuarded(m)).Select(m => m.Name)
        .ShouldBe(["SignInStaff", "AnswerStaffCode", "EnrolStaffFactor", "AcceptStaffInvitation", "GetStaffInvitation", "GetStaffStep", "CheckStaffSession", "SignOutStaff"], ignoreOrder: true);

    [Fact]
    public void The_table_is_what_was_decided()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
            role.PermissionsOf().ShouldContain(Permission.ReadCases);
        StaffRole.Administrator.PermissionsOf().ShouldBe(Enum.GetValues<Permission>(), ignoreOrder: true);
        StaffRole.Agent.PermissionsOf().IsProperSubsetOf(StaffRole.Supervisor.PermissionsOf()).ShouldBeTrue();
        StaffRole.Supervisor.PermissionsOf().ShouldNotContain(Permission.ManageStaff);
        Enum.GetValues<StaffRole>().Where(r => r.PermissionsOf().Contains(Permission.ReadTeam)).ShouldBe([StaffRole.Supervisor, StaffRole.Administrator, StaffRole.Auditor]);
    }

    [Fact]
    public void An_auditor_reads_and_exports_and_decides_nothing() => StaffRole.Auditor.PermissionsOf()
        .ShouldAllBe(p => p.ToString().StartsWith("Read", StringComparison.Ordinal) || p == Permission.ExportCases);

    /// <summary>A message that says nothing: its texts are there, whatever else it has is not.</summary>
    private static object Bare(Type type)
    {
        var message = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var text in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(string)))
            text.SetValue(message, "-");
        return message;
    }

    private static bool IsGuarded(Type message) =>
        message.IsAssignableTo(typeof(ISignedIn)) || message.IsAssignableTo(typeof(IStaffOnly)) || message.IsAssignableTo(typeof(IHostOnly));

    private static bool May(object message, Actor actor) => message switch
    {
        IStaffOnly asked => actor.Kind == ActorKind.Staff && actor.Permissions.Contains(asked.Needs),
        ISignedIn => actor.Kind == ActorKind.Person,
        _ => actor is { Kind: ActorKind.System, Channel: Channel.Host },
    };

    /// <summary>One house for all of them: what is refused changes nothing, and what is not is stopped by its own shape or by what it does not find.</summary>
    public sealed class House : IAsyncLifetime
    {
        private static readonly MethodInfo SendTo = typeof(House).GetMethod(nameof(Send), BindingFlags.Instance | BindingFlags.NonPublic)!;
        private ApplicationHouse _house = null!;

        public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

        public async Task DisposeAsync() => await _house.DisposeAsync();

        public Task<bool> Refused(object message, Actor actor)
        {
            var answer = message.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
            return (Task<bool>)SendTo.MakeGenericMethod(answer).Invoke(this, [message, actor])!;
        }

        private async Task<bool> Send<T>(IRequest<T> message, Actor actor) where T : IResult<T>
        {
            _house.Caller.As = actor;
            await _house.With(db => db.Set<AuditEntry>().ExecuteDeleteAsync());
            T result;
            try
            {
                result = await _house.Send(message);
            }
            catch (Exception)
            {
                // A message that says nothing got as far as its handler: it was not refused.
                return false;
            }

            if (result.Failures is not [{ Kind: FailureKind.Forbidden } refusal, ..] || !Refusals.Contains(refusal.Code))
                return false;
            var row = await _house.With(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync());
            (row.Action, row.Outcome, row.ActorKind, row.ActorId).ShouldBe((((INamed)message).Action, refusal.Code, AuditRef.Of(actor).Kind, AuditRef.Of(actor).Id));
            return true;
        }
    }
}
