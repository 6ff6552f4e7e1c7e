namespace Ventanilla.WebUI.Forms;

/// <summary>A form that the server itself refuses: a null byte, more boxes or longer texts than any of ours has.</summary>
internal static class UnreadableForm
{
    public static bool HasUnreadableForm(this HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && request.Form.Count < 0;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
