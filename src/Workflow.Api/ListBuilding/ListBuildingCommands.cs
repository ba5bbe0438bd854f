using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Adjustment;
using Workflow.Api.Asking;
using Workflow.Api.Cases;
using Workflow.Domain.Adjustment;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.ListBuilding.Commands;
using Workflow.Domain.Organisation;

namespace Workflow.Api.ListBuilding;

/// <summary>Commands on cases that build a duty list, as this door reads them.</summary>
internal static class ListBuildingCommands
{
    public static readonly CaseDoor Door = new(
        ListBuildingDecider.Type,
        "list-buildings",
        ListBuildingRefusals.Unknown,
        static (state, _) => ((ListBuildingState)state).IsShown,
        static (found, reader, sentences, status) =>
            Results.Json(
                ListBuildingShowing.Of(found.History, found.Reference, reader, sentences),
                ApiJson.Ours.ListBuildingView,
                statusCode: status
            ),
        FieldOf
    );

    public static Task<IResult> OpenAsync(ApiCall call) =>
        Door.OpenAsync(
            call,
            ApiJson.Ours.OpenListBuildingRequest,
            static (asked, name) =>
            {
                var id = Ids.Derived("list-building/opened/" + name);
                var command = new OpenListBuilding(
                    Text.From(asked.Name),
                    Text.From(asked.List),
                    asked.Draft is { } draft ? Read(draft, Text.From(asked.List)) : null,
                    Read(asked.Changes)
                );
                return Task.FromResult(new Opening(new CaseId(id), command, [id]));
            },
            static _ => null
        );

    public static Task<IResult> OpenRoundAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.OpenRoundRequest,
            static (asked, _) =>
                new OpenRound(
                    asked.Kind,
                    [.. asked.Units.Select(static unit => new UnitId(unit))],
                    Text.From(asked.Question)
                )
        );

    public static Task<IResult> HandInAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.HandInRequest,
            static (asked, _) =>
                new HandIn([
                    .. (asked.Comments ?? []).Select(static one => new SaidOfItem(
                        Given(one.Item),
                        Text.From(one.Says)
                    )),
                ]),
            mayBeEmpty: true
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AnswerCommentRequest,
            static (asked, _) => new AnswerComment(asked.Comment, asked.Accepted, Text.From(asked.Says))
        );

    public static Task<IResult> CloseRoundAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CloseRoundRequest,
            static (asked, list) => new CloseRound(list, Read(asked.Changes)),
            mayBeEmpty: true
        );

    public static Task<IResult> ReviseAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ReviseDraftRequest,
            static (asked, list) => new ReviseDraft(list, Read(asked.Changes))
        );

    public static Task<IResult> AskLegalityAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.AskLegalityRequest, static (asked, _) => new AskLegality(new UnitId(asked.Unit)));

    public static Task<IResult> ReviewAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ReviewLegalityRequest,
            static (asked, _) => new ReviewLegality(asked.Passes, Text.From(asked.Opinion))
        );

    public static Task<IResult> ApproveAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.RecordApprovalRequest,
            static (asked, _) =>
                new RecordApproval(
                    Text.From(asked.Body),
                    Text.From(asked.Paper),
                    asked.On,
                    asked.Passes,
                    Text.From(asked.Result)
                )
        );

    public static Task<IResult> FileAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.FileListRequest,
            static (asked, _) => new FileList(Text.From(asked.With), Text.From(asked.Number), asked.On)
        );

    public static Task<IResult> PublishAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.PublishListRequest,
            static (asked, list) => new PublishList(list, Text.From(asked.Version), asked.From, Text.From(asked.Source))
        );

    public static Task<IResult> WithdrawAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.WithdrawListBuildingRequest,
            static (asked, _) => new WithdrawListBuilding(Text.From(asked.Reason))
        );

    /// <param name="commandOf">From the request and the code of the list that the case builds.</param>
    private static Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Text, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class =>
        Door.MoveAsync(
            call,
            shape,
            (asked, found) => commandOf(asked, ((ListBuildingState)found.History.State).Draft.List.Code),
            mayBeEmpty
        );

    private static ImmutableArray<ListChange> Read(IReadOnlyList<ListChangeRequest>? changes) =>
        [.. (changes ?? []).Select(AdjustmentCommands.Read)];

    private static DutyListVersion Read(DraftRequest asked, Text list) =>
        new(
            list,
            Text.From(asked.Name),
            asked.Scheme,
            [asked.Scheme == DutyScheme.Street ? UnitKind.Street : UnitKind.Community],
            [],
            default,
            default,
            default,
            [.. asked.Items.Select(Read)]
        );

    private static DutyItem Read(DraftItemRequest asked) =>
        new(
            Text.From(asked.Code),
            Text.From(asked.Name),
            asked.Class,
            string.IsNullOrWhiteSpace(asked.Lead) ? null : new UnitId(asked.Lead),
            Given(asked.Part),
            Given(asked.Way),
            Given(asked.Instead),
            null,
            [.. (asked.Tasks ?? []).Select(Read)]
        );

    private static DutyTask Read(DraftTaskRequest asked) =>
        new(
            Text.From(asked.Code),
            Text.From(asked.Name),
            asked.Side,
            [
                .. (asked.Bases ?? []).Select(static basis => new ArticleRef(
                    Text.From(basis.Instrument),
                    Given(basis.Article)
                )),
            ]
        );

    /// <summary>An empty text says no more than none.</summary>
    private static Text? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.From(text);

    private static readonly ImmutableDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        [ListBuildingRefusals.ListUnknown.Code] = "list",
        [ListBuildingRefusals.ListThere.Code] = "list",
        [ListBuildingRefusals.UnitUnknown.Code] = "unit",
        [ListBuildingRefusals.CannotExamine.Code] = "unit",
        [ListBuildingRefusals.NobodyAsked.Code] = "units",
        [ListBuildingRefusals.ItemUnknown.Code] = "comments",
        [ListBuildingRefusals.TooManyComments.Code] = "comments",
        [ListBuildingRefusals.CommentUnknown.Code] = "comment",
        [ListBuildingRefusals.InFuture.Code] = "on",
        [ListBuildingRefusals.VersionTaken.Code] = "version",
        [ListBuildingRefusals.TooEarly.Code] = "from",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Rules of the domain name fields by words that people read; the rest lies in the draft.</summary>
    private static string? FieldOf(Refusal refusal, JsonTypeInfo shape)
    {
        if (refusal.Kind != RefusalKind.Invalid)
            return null;
        var names = shape.Properties.Select(static one => one.Name).ToArray();
        if (ByCode.TryGetValue(refusal.Code, out var field))
            return names.FirstOrDefault(name => name == field || name == field + "s");
        var word = refusal.Arguments.FirstOrDefault();
        return shape.Properties.FirstOrDefault(one => StrictValues.WordOf(one) == word)?.Name
            ?? names.FirstOrDefault(static name => name is "draft" or "changes");
    }
}
