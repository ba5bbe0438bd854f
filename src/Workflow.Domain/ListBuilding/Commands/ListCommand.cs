using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>A command that reads the list itself, and the library that it rests on.</summary>
/// <param name="List">The code of the list that the case builds.</param>
public abstract record ListCommand(Text List) : Command
{
    private const int MostChanges = 200;

    private protected static DutyListState ListOf(Context context) => (DutyListState)context.Registers[2];

    /// <summary>The case builds this list and no other.</summary>
    private protected Refusal? IsOf(ListBuildingState state) =>
        state.Draft.List.Code == List ? null : ListBuildingRefusals.ListUnknown.With(List.Value);

    /// <summary>The next draft, or the first thing that is wrong with it; the rules are those of every list.</summary>
    private protected static (DutyListVersion? Draft, Refusal? Refusal) Make(
        DutyListVersion last,
        ImmutableArray<ListChange> changes,
        int number,
        Context context
    )
    {
        if (changes.Length > MostChanges)
            return (null, ListBuildingRefusals.TooManyChanges.With(ListBuildingChecks.Number(MostChanges)));
        var draft = last with
        {
            Version = Text.From(ListBuildingWords.Draft(number)),
            EffectiveFrom = context.Now.DayInChina,
            Source = Text.From("编制中"),
        };
        foreach (var change in changes)
        {
            var (changed, refusal) = change.ApplyTo(draft);
            if (changed is null)
                return (null, refusal);
            draft = changed;
        }
        var wrong = DutyListCheck.Wrong(draft, context.In().Organisation, (LegalBasisState)context.Registers[0]);
        return wrong.FirstOrDefault() is { } problem ? (null, problem.Refusal) : (draft, null);
    }

    private protected static Text? NewestOf(DutyListState list) =>
        list.Versions.IsEmpty ? null : list.Versions[^1].Version;
}
