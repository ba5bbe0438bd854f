using System.Globalization;
using System.Text;
using QRCoder;

namespace Workflow.Web.Admissions;

/// <summary>An address as a code that a phone reads.</summary>
internal static class QrCode
{
    /// <summary>The side in modules, and the dark ones as one path.</summary>
    public static (int Side, string Path) Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows.Count; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (rows.Count, path.ToString());
    }
}
