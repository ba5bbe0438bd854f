using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// 决定调整: with changes, the next version of the list is made of its latest one and adopted in this very commit;
/// without, it names a version that was adopted before.
/// </summary>
/// <param name="Version">What the version is called.</param>
/// <param name="From">The first day of a new version; nothing for one that is there.</param>
/// <param name="Source">The paper that a new version rests on.</param>
public sealed record AdjustList(
    Text List,
    Text Version,
    DateOnly? From,
    Text? Source,
    ImmutableArray<ListChange> Changes,
    Text Reason
) : Command
{
    private const int MostChanges = 50;

    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.Seen(state)
        ?? AdjustmentChecks.Keeper(context)
        ?? AdjustmentChecks.InPhase(state, "决定调整", AdjustmentPhase.Studied);

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (
            AdjustmentChecks.Keeper(context) is null
            && state.Adjusted is { } done
            && (done.List, done.Version) == (List, Version)
        )
            return Decision.AlreadySo;
        var wrong =
            WhyNot(state, context)
            ?? AdjustmentChecks.Fits("版本", Version, 40)
            ?? AdjustmentChecks.Fits("调整理由", Reason, AdjustmentChecks.MostNote)
            ?? AdjustmentChecks.NamesNobody("调整理由", Reason, state.Report?.Reporter, context);
        if (wrong is not null)
            return new Decision.Refused(wrong);
        var list = (DutyListState)context.Registers[2];
        if (list.Versions.IsEmpty)
            return Decision.Refuse(AdjustmentRefusals.ListUnknown, List.Value);
        return Changes.IsEmpty ? Existing(list, context) : Fresh(list, context);
    }

    private Decision Existing(DutyListState list, Context context) =>
        list.Find(Version) is { } version
            ? Decision.Accept(Fact(version, context))
            : Decision.Refuse(AdjustmentRefusals.VersionUnknown, Version.Value);

    private Decision Fresh(DutyListState list, Context context)
    {
        if (list.Find(Version) is not null)
            return Decision.Refuse(AdjustmentRefusals.VersionTaken, Version.Value);
        var (next, wrong) = Next(list.Versions[^1], context);
        if (next is null)
            return new Decision.Refused(wrong!);
        // The same that whoever adopts a list by hand would be told.
        var problems = new AdoptDutyList(next).Problems(
            list,
            context.In().Organisation,
            (LegalBasisState)context.Registers[0],
            context.Now.DayInChina
        );
        if (problems.FirstOrDefault() is { } problem)
            return new Decision.Refused(problem.Refusal);
        return Decision
            .Accept(Fact(next, context))
            .And(DutyListDecider.StreamOf(List), DutyListRevision.Adopted(list, next));
    }

    private (DutyListVersion? Next, Refusal? Refusal) Next(DutyListVersion latest, Context context)
    {
        var wrong =
            From is not { } from || from < context.Now.DayInChina || from <= latest.EffectiveFrom
                ? AdjustmentRefusals.TooEarly.With(
                    latest.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            : Changes.Length > MostChanges
                ? AdjustmentRefusals.TooManyChanges.With(MostChanges.ToString(CultureInfo.InvariantCulture))
            : AdjustmentChecks.Fits("依据文件", Source ?? default, 500);
        if (wrong is not null)
            return (null, wrong);
        var next = latest with { Version = Version, EffectiveFrom = From!.Value, Source = Source!.Value };
        foreach (var change in Changes)
        {
            var (changed, refusal) = change.ApplyTo(next);
            if (changed is null)
                return (null, refusal);
            next = changed;
        }
        return (next, null);
    }

    private ListAdjusted Fact(DutyListVersion version, Context context) =>
        new(List, version.Version, version.EffectiveFrom, Changes, new CaseText(Reason), Hand.Of(context.Actor));

    public bool Equals(AdjustList? other) =>
        other is not null
        && List == other.List
        && Version == other.Version
        && From == other.From
        && Source == other.Source
        && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan())
        && Reason == other.Reason;

    public override int GetHashCode() => HashCode.Combine(List, Version, Changes.Length);
}
