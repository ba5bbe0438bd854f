using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;

namespace Workflow.Engine.Doors;

/// <summary>
/// What a door says of an outcome that is not a success: the status of HTTP and the refusal in words.
/// </summary>
/// <param name="Version">The case's version now; only if the client had seen another one.</param>
public sealed record Answer(int Status, Refusal Refusal, long? Version = null)
{
    /// <summary>Null if the command was done or was so already.</summary>
    public static Answer? Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Done or Outcome.Unchanged => null,
            Outcome.Refused refused => Of(refused.Refusal),
            Outcome.Stale stale => new Answer(412, DoorRefusals.Stale.With(), stale.Version),
            Outcome.IdReused => new Answer(422, DoorRefusals.IdReused.With()),
            Outcome.IdTooOld => new Answer(400, DoorRefusals.IdTooOld.With()),
            Outcome.Busy => new Answer(503, DoorRefusals.Busy.With()),
            Outcome.Rejected => new Answer(500, DoorRefusals.Rejected.With()),
            _ => throw new InvalidOperationException("an outcome outside the closed set"),
        };

    public static Answer Of(Refusal refusal) => new(StatusOf(refusal.Kind), refusal);

    private static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => 400,
            RefusalKind.Forbidden => 403,
            RefusalKind.Unseen => 404,
            RefusalKind.Conflict => 409,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

/// <summary>Every refusal's Chinese sentence by its code, from the rules that the host registered.</summary>
public sealed class RefusalSentences(IEnumerable<RefusalRule> rules)
{
    private readonly ImmutableDictionary<string, string> byCode = rules
        .Concat(DoorRefusals.All)
        .ToImmutableDictionary(r => r.Code, r => r.Sentence, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">
    /// A refusal whose rule nobody registered: a mistake in the program.
    /// </exception>
    public string Of(Refusal refusal)
    {
        var sentence = byCode[refusal.Code];
        for (var i = 0; i < refusal.Arguments.Length; i++)
            sentence = sentence.Replace($"{{{i}}}", refusal.Arguments[i], StringComparison.Ordinal);
        return sentence;
    }
}
