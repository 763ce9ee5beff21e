using System.Text;
using QRCoder;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>A QR code as a picture inside the page: the key in it is sent nowhere else and cached nowhere.</summary>
internal static class QrPicture
{
    private const int Pixels = 6;

    /// <summary>The address of the picture, dark on light with its quiet edge whatever the theme: cameras need that.</summary>
    public static string Of(string text)
    {
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(made);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawn.GetGraphic(Pixels)));
    }
}
