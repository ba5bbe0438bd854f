using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Workflow.Api.Asking;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Engine.Doors;

namespace Workflow.Api.Admission;

/// <summary>
/// The field that a rule of the domain means: it names fields by the words that people read, or not at all.
/// </summary>
internal static class AdmissionFields
{
    /// <summary>The first of these that a request has is the one at fault.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> ByCode = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        [AdmissionRefusals.UnitUnknown.Code] = ["to", "units"],
        [AdmissionRefusals.NoAddressee.Code] = ["to"],
        [AdmissionRefusals.NotDeclared.Code] = ["notSecret"],
        [AdmissionRefusals.DatesWrong.Code] = ["until"],
        [AdmissionRefusals.TermTooLong.Code] = ["until"],
        [AdmissionRefusals.EndNotLater.Code] = ["until"],
        [AdmissionRefusals.MeasureWrong.Code] = ["measures"],
        [AdmissionRefusals.CoSignOwn.Code] = ["units"],
        [AdmissionRefusals.DecidedInFuture.Code] = ["heldOn", "paper"],
        [AdmissionRefusals.DeciderUnknown.Code] = ["paper"],
        [StepRefusals.CannotHandOn.Code] = ["person"],
        [PaperRefusals.NumberRange.Code] = ["number"],
        [AdmissionRefusals.ScanMissing.Code] = ["paper"],
        [DoorRefusals.AttachmentGone.Code] = ["scans", "paper"],
        [AdmissionRefusals.NoWayBack.Code] = ["to"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Words of the domain for parts of a field, or for a field that several moves share.</summary>
    private static readonly ImmutableDictionary<string, string> ByWord = new Dictionary<string, string>
    {
        ["依据条款"] = "basis",
        ["纸质件编号"] = "paper",
        ["不同意的理由"] = "reason",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string? Of(Refusal refusal, JsonTypeInfo shape)
    {
        if (refusal.Kind != RefusalKind.Invalid)
            return null;
        if (ByCode.TryGetValue(refusal.Code, out var fields))
            return fields.FirstOrDefault(field => Has(shape, field));
        if (refusal.Arguments.IsEmpty)
            return null;
        var word = refusal.Arguments[0];
        return shape.Properties.FirstOrDefault(p => StrictValues.WordOf(p) == word)?.Name
            ?? (ByWord.TryGetValue(word, out var named) && Has(shape, named) ? named : null);
    }

    private static bool Has(JsonTypeInfo shape, string field) => shape.Properties.Any(p => p.Name == field);
}
