using MediatR;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.Application.Accounts;

namespace Ventanilla.WebUI.Forms;

/// <summary>Tells password managers whose password a form asks for again: the name to sign in with, in a field that nobody sees or fills in.</summary>
[HtmlTargetElement("password-owner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordOwnerTagHelper(IMediator mediator) : TagHelper
{
    /// <summary>The name, where the page knows it already.</summary>
    public string? Name { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Name ??= (await mediator.Send(new GetAccount())).Value.Name;
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "text");
        output.Attributes.SetAttribute("name", "username");
        output.Attributes.SetAttribute("value", Name);
        output.Attributes.SetAttribute("autocomplete", "username");
        output.Attributes.SetAttribute(new TagHelperAttribute("readonly"));
        output.Attributes.SetAttribute(new TagHelperAttribute("hidden"));
    }
}
