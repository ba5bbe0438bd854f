using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Asking;
using Workflow.Api.Cases;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Adjustment;

/// <summary>Commands on adjustment cases, as this door reads them.</summary>
internal static class AdjustmentCommands
{
    public static readonly CaseDoor Door = new(
        AdjustmentDecider.Type,
        "adjustments",
        AdjustmentRefusals.Unknown,
        static (state, _) => AdjustmentSight.MaySee((AdjustmentState)state),
        static (found, reader, sentences, status) =>
            Results.Json(
                AdjustmentShowing.Of(found.History, found.Reference, reader, sentences),
                ApiJson.Ours.AdjustmentView,
                statusCode: status
            ),
        FieldOf
    );

    public static Task<IResult> ReportAsync(ApiCall call) =>
        OpenAsync(
            call,
            ApiJson.Ours.ReportMisfitRequest,
            static asked => new ReportMisfit(
                asked.Kind,
                asked.Item is { } item ? Read(item) : null,
                Given(asked.Subject),
                Text.From(asked.Account)
            )
        );

    public static Task<IResult> OpenAsync(ApiCall call) =>
        OpenAsync(
            call,
            ApiJson.Ours.OpenAdjustmentRequest,
            static asked => new OpenAdjustment(
                asked.Trigger,
                Text.From(asked.Subject),
                Given(asked.Source),
                [.. (asked.Items ?? []).Select(Read)],
                Text.From(asked.Reason)
            )
        );

    public static Task<IResult> AskAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AskUnitRequest,
            static asked => new AskUnit(new UnitId(asked.Unit), Text.From(asked.Question))
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.AnswerUnitRequest, static asked => new AnswerUnit(Text.From(asked.Opinion)));

    public static Task<IResult> StudyAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.StudyRequest, static asked => new StudyAdjustment(Text.From(asked.Findings)));

    public static Task<IResult> AdjustAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AdjustListRequest,
            static asked => new AdjustList(
                Text.From(asked.List),
                Text.From(asked.Version),
                asked.From,
                Given(asked.Source),
                [.. (asked.Changes ?? []).Select(Read)],
                Text.From(asked.Reason)
            )
        );

    public static Task<IResult> KeepAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.KeepListRequest, static asked => new KeepList(Text.From(asked.Reason)));

    public static Task<IResult> TakeBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.TakeBackReportRequest,
            static asked => new TakeBackReport(Given(asked.Reason)),
            mayBeEmpty: true
        );

    public static Task<IResult> CloseAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CloseAdjustmentRequest,
            static asked => new CloseAdjustment(Given(asked.Told)),
            mayBeEmpty: true
        );

    private static Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class => Door.MoveAsync(call, shape, (asked, _) => commandOf(asked), mayBeEmpty);

    private static Task<IResult> OpenAsync<T>(ApiCall call, JsonTypeInfo<T> shape, Func<T, Command> commandOf)
        where T : class =>
        Door.OpenAsync(
            call,
            shape,
            (asked, name) =>
            {
                var id = Ids.Derived("adjustment/opened/" + name);
                return Task.FromResult(new Opening(new CaseId(id), commandOf(asked), [id]));
            },
            static _ => null
        );

    private static ListItemRef Read(ListItemRequest asked) => new(Text.From(asked.List), Text.From(asked.Item));

    internal static ListChange Read(ListChangeRequest asked) =>
        new(
            asked.Kind,
            Text.From(asked.Item),
            asked.To,
            Given(asked.Name),
            string.IsNullOrWhiteSpace(asked.Lead) ? null : new UnitId(asked.Lead),
            Given(asked.Part),
            Given(asked.Way),
            Given(asked.Instead)
        );

    /// <summary>An empty text says no more than none.</summary>
    private static Text? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.From(text);

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> ByCode = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        [AdjustmentRefusals.ItemUnknown.Code] = ["item", "items", "changes"],
        [AdjustmentRefusals.ItemThere.Code] = ["changes"],
        [AdjustmentRefusals.NothingChanged.Code] = ["changes"],
        [AdjustmentRefusals.TooManyChanges.Code] = ["changes"],
        [AdjustmentRefusals.UnitUnknown.Code] = ["unit"],
        [AdjustmentRefusals.ListUnknown.Code] = ["list"],
        [AdjustmentRefusals.VersionUnknown.Code] = ["version"],
        [AdjustmentRefusals.VersionTaken.Code] = ["version"],
        [AdjustmentRefusals.TooEarly.Code] = ["from"],
        [AdjustmentRefusals.WrongTrigger.Code] = ["trigger"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Rules of the domain name fields by words that people read; what a change lacks is its own.</summary>
    private static string? FieldOf(Refusal refusal, JsonTypeInfo shape)
    {
        if (refusal.Kind != RefusalKind.Invalid)
            return null;
        var names = shape.Properties.Select(static one => one.Name).ToArray();
        if (ByCode.TryGetValue(refusal.Code, out var fields))
            return fields.FirstOrDefault(names.Contains);
        var word = refusal.Arguments.FirstOrDefault();
        return shape.Properties.FirstOrDefault(one => StrictValues.WordOf(one) == word)?.Name
            ?? names.FirstOrDefault(static name => name == "changes");
    }
}
