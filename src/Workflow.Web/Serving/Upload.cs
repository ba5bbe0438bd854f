using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Files;

namespace Workflow.Web.Serving;

/// <summary>A file that a form brought, whole in memory. It is read once and kept nowhere.</summary>
public sealed record Upload(ReadOnlyMemory<byte> Bytes, string FileName)
{
    /// <summary>The other fields of a form with a file, and what separates them.</summary>
    private const int MostBesides = 64 * 1024;

    public static readonly int MostBytes = FileLimits.Usual.FileBytes;

    /// <summary>
    /// Lets a larger body in than other forms may have, and keeps it off the disk, where the framework would put it.
    /// To stand before whatever reads the form.
    /// </summary>
    public static async ValueTask<object?> AllowAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var most = MostBytes + MostBesides;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        var options = new FormOptions { MemoryBufferThreshold = most, MultipartBodyLengthLimit = most };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
        return await next(context);
    }

    /// <summary>The file of a field; refused with the others if there is none.</summary>
    public static async Task<Upload?> ReadAsync(HttpContext http, FormFields fields, string name, string label)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files.GetFile(name) is not { Length: > 0 } file)
        {
            fields.Refuse(DoorRefusals.Missing.With(label), name);
            return null;
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, http.RequestAborted);
        // Only its ending counts; what else a name holds is not ours to repeat.
        return new Upload(bytes.ToArray(), Path.GetExtension(file.FileName));
    }
}
