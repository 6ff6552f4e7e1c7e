using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Forms;

/// <summary>Reads every text of every form without what nobody sees in it: what is pasted from a chat, a document or a spreadsheet is what its writer
/// saw. A password stays as it was typed.</summary>
internal sealed class SaidTextBinder(ILoggerFactory logs) : SimpleTypeModelBinder(typeof(string), logs)
{
    protected override void CheckModel(ModelBindingContext bindingContext, ValueProviderResult valueProviderResult, object? model) =>
        base.CheckModel(bindingContext, valueProviderResult, model is string text && Typed.Said(text) is { Length: > 0 } said ? said : null);
}

internal sealed class SaidTextBinders : IModelBinderProvider
{
    private static readonly string[] AsTyped = ["Password", "Confirmation"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && !AsTyped.Any(a => context.Metadata.Name?.Contains(a, StringComparison.Ordinal) == true)
            ? new SaidTextBinder(context.Services.GetRequiredService<ILoggerFactory>()) : null;
}
