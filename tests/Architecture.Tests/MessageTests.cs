using MediatR;

namespace Ventanilla.Architecture.Tests;

/// <summary>One use case, one file: the list of files is what the system does.</summary>
public sealed class MessageTests
{
    private static readonly Type[] Types = typeof(Ventanilla.Application.ApplicationServices).Assembly.GetTypes();

    private static readonly Type[] Messages =
        [.. Types.Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => Is(i, typeof(IRequest<>))))];

    [Fact]
    public void There_are_messages() => Messages.Length.ShouldBeGreaterThan(10);

    [Fact]
    public void Every_message_has_one_handler_and_it_is_internal()
    {
        foreach (var message in Messages)
        {
            var handlers = Types.Where(t => t.GetInterfaces().Any(i => Is(i, typeof(IRequestHandler<,>)) && i.GenericTypeArguments[0] == message)).ToArray();
            handlers.Length.ShouldBe(1, message.Name);
            (handlers[0].Name, handlers[0].IsPublic, handlers[0].IsSealed).ShouldBe((message.Name + "Handler", false, true));
        }
    }

    [Fact]
    public void A_message_and_its_handler_are_in_the_file_of_its_name_in_its_room()
    {
        foreach (var message in Messages)
        {
            var room = message.Namespace!["Ventanilla.Application.".Length..].Replace('.', '/');
            var file = Tree.Code("src/Application").SingleOrDefault(f => f.Path == $"src/Application/{room}/{message.Name}.cs");
            file.ShouldNotBeNull($"{room}/{message.Name}.cs");
            file.Text.ShouldContain($"record {message.Name}");
            file.Text.ShouldContain($"class {message.Name}Handler");
        }
    }

    [Fact]
    public void A_message_is_an_immutable_record_and_a_command_or_a_query()
    {
        foreach (var message in Messages)
        {
            message.IsSealed.ShouldBeTrue(message.Name);
            message.GetMethod("<Clone>$").ShouldNotBeNull(message.Name);
            message.GetInterfaces().Count(i => i.Name is "ICommand`1" or "IQuery`1").ShouldBe(1, message.Name);
        }
    }

    [Fact]
    public void A_reaction_is_named_after_its_event_and_is_in_its_file()
    {
        var reactions = Types.Where(t => t.GetInterfaces().Any(i => Is(i, typeof(INotificationHandler<>)))).ToArray();
        foreach (var reaction in reactions)
        {
            var happened = reaction.GetInterfaces().Single(i => Is(i, typeof(INotificationHandler<>))).GenericTypeArguments[0].GenericTypeArguments[0];
            reaction.Name.ShouldStartWith("When" + happened.Name);
            Tree.Code("src/Application").ShouldContain(f => f.Name == reaction.Name);
        }
    }

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;
}
