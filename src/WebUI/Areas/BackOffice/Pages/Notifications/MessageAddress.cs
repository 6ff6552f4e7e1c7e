using Microsoft.AspNetCore.Http.Extensions;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Notifications;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Notifications;

/// <summary>A view of the mails as its address says it, and back. What it does not know is passed over.</summary>
internal static class MessageAddress
{
    public const string Root = $"{StaffCookie.Root}/mensajes", State = "estado", Kind = "tipo", Mailbox = "q", After = "despues";

    private const int LongestText = 254;

    /// <summary>The views above the list, in their order.</summary>
    public static readonly IReadOnlyList<(MessageState State, string Word)> States =
        [(MessageState.Parked, "detenidos"), (MessageState.Queued, "en-espera"), (MessageState.Delivered, "entregados")];

    public static MessageView Read(IQueryCollection query)
    {
        var (word, kind, address) = (query[State].ToString(), query[Kind].ToString(), query[Mailbox].ToString().Trim());
        var state = States.FirstOrDefault(s => s.Word == word);
        return new(state.Word is null ? MessageState.Parked : state.State, MailCatalogue.All.Any(k => k.Name == kind) ? kind : null,
            address.Length == 0 ? null : address[..Math.Min(address.Length, LongestText)]);
    }

    public static string Of(MessageView view, string? after = null)
    {
        List<KeyValuePair<string, string?>> said =
        [
            new(State, view.Address is null ? States.First(s => s.State == view.State).Word : null), new(Kind, view.Kind), new(Mailbox, view.Address), new(After, after),
        ];
        return UriHelper.BuildRelative(path: Root, query: QueryString.Create(said.Where(s => !string.IsNullOrEmpty(s.Value))));
    }
}
