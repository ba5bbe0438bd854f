using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Workflow.Api.Asking;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>
/// The field that a rule of the domain means: it names fields by the words that people read, or not at all.
/// </summary>
internal static class TicketFields
{
    /// <summary>No request names more than one unit, so the first of these that it has is the one at fault.</summary>
    private static readonly ImmutableArray<string> Units = ["lead", "section", "wanted", "suggested", "accused"];

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> ByCode = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        [TicketRefusals.UnitUnknown.Code] = Units,
        [TicketRefusals.UnitCannotHandle.Code] = Units,
        [TicketRefusals.OutsideTheUnit.Code] = Units,
        [TicketRefusals.PersonCannotHandle.Code] = ["person"],
        [TicketRefusals.ExtensionOutOfRange.Code] = ["workingDays"],
        [TicketRefusals.ReviewOutOfRange.Code] = ["reviewOn"],
        [TicketRefusals.NobodyAnswered.Code] = ["reached"],
        [TicketRefusals.ConfirmedByCallback.Code] = ["ground"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string? Of(Refusal refusal, JsonTypeInfo shape)
    {
        if (refusal.Kind != RefusalKind.Invalid)
            return null;
        if (ByCode.TryGetValue(refusal.Code, out var fields))
            return fields.FirstOrDefault(field => shape.Properties.Any(p => p.Name == field));
        return refusal.Arguments.IsEmpty
            ? null
            : shape.Properties.FirstOrDefault(p => StrictValues.WordOf(p) == refusal.Arguments[0])?.Name;
    }
}
