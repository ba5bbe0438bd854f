using System.Buffers;
using System.Text.Json;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Running;

/// <summary>Who did it, through which door. Never a name, address or agent.</summary>
/// <param name="Command">The id of the command; null on facts written before the id was known (there are none).</param>
public sealed record FactHeaders(Actor Actor, Channel Channel, Guid Command, Moment? DeviceAt, bool Imported);

/// <summary>
/// Headers as a flat JSON object in canonical order. STORED FORMAT: `actor`, `channel`, `command`, and only if they
/// apply `deviceAt`, `imported` (true), `onBehalfOf`, then `post`, `unit`.
/// </summary>
public static class HeaderFormat
{
    public static byte[] Write(Envelope envelope)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("actor", envelope.Actor.Person.Value);
            json.WriteString("channel", Name(envelope.Channel));
            json.WriteString("command", envelope.Id.Value);
            if (envelope.DeviceAt is { } deviceAt)
                json.WriteString("deviceAt", deviceAt.ToString());
            if (envelope.Channel == Channel.Import)
                json.WriteBoolean("imported", true);
            if (envelope.Actor.OnBehalfOf is { } other)
                json.WriteString("onBehalfOf", other.Value);
            json.WriteString("post", envelope.Actor.Post.Value);
            json.WriteString("unit", envelope.Actor.Unit.Value);
            json.WriteEndObject();
        }
        return output.WrittenSpan.ToArray();
    }

    public static FactHeaders Read(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.ToArray());
        var root = document.RootElement;
        string Get(string name) => root.GetProperty(name).GetString()!;
        var onBehalfOf = root.TryGetProperty("onBehalfOf", out var other) ? new PersonId(other.GetString()!) : default;
        var actor = new Actor(
            new PersonId(Get("actor")),
            new PostId(Get("post")),
            new UnitId(Get("unit")),
            onBehalfOf.Value is null ? null : onBehalfOf
        );
        Moment? deviceAt =
            root.TryGetProperty("deviceAt", out var at) && Moment.TryParse(at.GetString(), out var moment)
                ? moment
                : null;
        var channel = Enum.Parse<Channel>(Get("channel"), ignoreCase: true);
        return new FactHeaders(
            actor,
            channel,
            root.GetProperty("command").GetGuid(),
            deviceAt,
            channel == Channel.Import
        );
    }

    private static string Name(Channel channel) =>
        channel switch
        {
            Channel.Page => "page",
            Channel.Api => "api",
            Channel.Import => "import",
            Channel.CommandLine => "commandLine",
            Channel.Clock => "clock",
            Channel.Reaction => "reaction",
            _ => throw new ArgumentOutOfRangeException(nameof(channel)),
        };
}
