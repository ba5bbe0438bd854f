using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.Asking;

/// <summary>Beside a command: its id, so that a retry does nothing twice, and the version the client saw.</summary>
internal sealed record CommandHeaders(CommandId Id, long? IfVersion)
{
    public const string IdHeader = "Idempotency-Key";

    /// <summary>How far the clock of a client may be ahead.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>The headers, or what is wrong with them. Without an id one is made, so no retry.</summary>
    public static CommandHeaders? Read(IHeaderDictionary headers, Moment now, out Problem? problem)
    {
        problem = null;
        var id = new CommandId(Ids.New(now));
        if (headers.TryGetValue(IdHeader, out var given) && !TryId(given, now, out id))
            problem = Problem.Invalid(IdHeader, DoorRefusals.IdNotTimed.With());
        long? version = null;
        if (headers.TryGetValue("If-Match", out var seen))
        {
            if (seen.Count == 1 && ETag.TryParse(seen.ToString(), out var parsed))
                version = parsed;
            else
                problem ??= Problem.Invalid("If-Match", ApiRefusals.BadVersion.With());
        }
        return problem is null ? new CommandHeaders(id, version) : null;
    }

    /// <summary>The header may stand in quotes, as its draft standard has it, or without.</summary>
    private static bool TryId(StringValues given, Moment now, out CommandId id)
    {
        id = default;
        var text = given.Count == 1 ? given.ToString() : "";
        if (text is ['"', .., '"'] and { Length: > 2 })
            text = text[1..^1];
        if (!Guid.TryParseExact(text, "D", out var value) || !Ids.TryReadMoment(value, out var at))
            return false;
        id = new CommandId(value);
        return at <= now + MostAhead;
    }
}
