using System.Collections.Immutable;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>What a unit says of one item; without an item, of one that the draft misses.</summary>
public sealed record SaidOfItem(Text? Item, Text Says);

/// <summary>
/// 报送意见: once in a round, with no comment if the unit has none; after the day, too, until the round is closed.
/// </summary>
public sealed record HandIn(ImmutableArray<SaidOfItem> Comments) : Command
{
    private const int MostComments = 200;

    public static Refusal? WhyNot(ListBuildingState state, Context context)
    {
        if (ListBuildingChecks.Seen(state) is { } unseen)
            return unseen;
        var standing = Standing.Of(context);
        return state.Round is { } round && UnitOf(round, standing) is { } unit
            ? !AnswerUnit.MaySpeak(standing)
                ? ListBuildingRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Handle))
                : round.HandedInBy(unit) is not null
                    ? ListBuildingRefusals.HandedIn.With()
                    : null
            : state.Rounds.Any(one => UnitOf(one, standing) is not null)
                ? ListBuildingChecks.InPhase(state, "报送意见", ListBuildingPhase.InRound)
                    ?? ListBuildingRefusals.NotYourUnit.With()
                : ListBuildingRefusals.NotYourUnit.With();
    }

    internal Decision Decide(ListBuildingState state, Context context)
    {
        var standing = Standing.Of(context);
        if (state.Round is { } open && UnitOf(open, standing) is { } own && IsSaid(open.HandedInBy(own)))
            return Decision.AlreadySo;
        if (WhyNot(state, context) is { } no)
            return new Decision.Refused(no);
        if (Comments.Length > MostComments)
            return Decision.Refuse(ListBuildingRefusals.TooManyComments, ListBuildingChecks.Number(MostComments));
        var comments = ImmutableArray.CreateBuilder<DraftComment>(Comments.Length);
        foreach (var (item, says) in Comments)
        {
            if (item is { } code && state.Draft.List.Find(code) is null)
                return Decision.Refuse(ListBuildingRefusals.ItemUnknown, code.Value);
            if (ListBuildingChecks.Fits("意见", says, ListBuildingChecks.MostNote) is { } wrong)
                return new Decision.Refused(wrong);
            comments.Add(new DraftComment(state.CommentCount + comments.Count + 1, item, new CaseText(says)));
        }
        var round = state.Round!;
        return Decision.Accept(
            new CommentsHandedIn(
                round.Number,
                UnitOf(round, standing)!.Value,
                comments.MoveToImmutable(),
                Hand.Of(context.Actor)
            )
        );
    }

    private static UnitId? UnitOf(ListRound round, Standing standing)
    {
        foreach (var unit in round.Opened.Units)
            if (standing.ActsFor(unit))
                return unit;
        return null;
    }

    private bool IsSaid(CommentsHandedIn? handed) =>
        handed is not null
        && Comments.SequenceEqual(
            handed.Comments.Select(static one => new SaidOfItem(one.Item, one.Says.Value ?? default))
        );
}
