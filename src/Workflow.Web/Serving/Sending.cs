using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Web.Serving;

/// <summary>Hands in the command that a form made: the one way from every page to the engine.</summary>
internal static class Sending
{
    /// <summary>Null if it was done, or was so already; a form that was read with a fault is not sent.</summary>
    /// <param name="address">Part of what makes two requests the same.</param>
    /// <param name="opens">The keys that a case which is new needs before its texts are stored.</param>
    public static async Task<Answer?> SendAsync(
        HttpContext http,
        FormFields fields,
        StreamRef to,
        string address,
        Command command,
        params ImmutableArray<Guid> opens
    )
    {
        if (fields.Wrong is { } wrong)
            return Answer.Of(wrong);
        var visit = Visit.Of(http);
        var hash = await visit.District.HashRequestAsync(fields.ToBytes(address), http.RequestAborted);
        var envelope = new Envelope(
            fields.Command,
            to,
            command,
            visit.Actor,
            Channel.Page,
            hash,
            IfVersion: fields.Version
        )
        {
            Opens = opens,
        };
        return Answer.Of(await visit.District.RunAsync(envelope));
    }
}
