using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>A later version of a long list is written as what makes it differ, and read as a whole.</summary>
public sealed class DutyListRevisionTests
{
    private static readonly DutyListVersion Long = First with
    {
        Items = [.. Enumerable.Range(1, DutyListRevision.FewestKept + 20).Select(Numbered)],
    };

    private static readonly DutyListVersion Later = Next with { Items = Long.Items };

    private static readonly Spec Adopted = Spec.For(DutyListDecider.Type)
        .With(SampleDistrict.Reference)
        .WithRegisters(Library, new DutyListNamesState([new DutyListNamed(First.Code, First.Name)]))
        .Given(new DutyListVersionAdopted(Long));

    [Fact(DisplayName = "长清单的新版本只记变化：改了的、新加的记全文，没有改的不再记；读出来是整个版本")]
    public void Only_what_differs_is_written()
    {
        var changed = Long.Items[3] with { Name = T("改了名称") };
        var revised = Later with { Items = Long.Items.SetItem(3, changed) };
        var after = Adopted
            .When(new AdoptDutyList(revised))
            .Then(new DutyListVersionRevised(Long.Version, revised with { Items = [changed] }, null));
        var state = (DutyListState)after.State;
        Assert.Equal<DutyListVersion>([Long, revised], state.Versions);
        Assert.Same(state.Versions[0].Items[0], state.Versions[1].Items[0]);
        after.When(new AdoptDutyList(revised)).ThenUnchanged();
    }

    [Fact(DisplayName = "事项有增减、换了次序的，另记全部编号")]
    public void Another_order_is_written_as_codes()
    {
        var fresh = Numbered(500);
        ImmutableArray<DutyItem> items = [fresh, .. Long.Items.Skip(1).Reverse()];
        var revised = Later with { Items = items };
        var after = Adopted
            .When(new AdoptDutyList(revised))
            .Then(
                new DutyListVersionRevised(
                    Long.Version,
                    revised with
                    {
                        Items = [fresh],
                    },
                    [.. items.Select(static item => item.Code)]
                )
            );
        Assert.Equal(revised, ((DutyListState)after.State).Versions[1]);
    }

    [Fact(DisplayName = "没有多少事项不变的，整个记下；没有事项的版本即为废止，也整个记下")]
    public void Little_kept_is_written_whole()
    {
        var few = Later with { Items = [.. Long.Items.Take(DutyListRevision.FewestKept - 1)] };
        Adopted.When(new AdoptDutyList(few)).Then(new DutyListVersionAdopted(few));
        var ended = Later with { Items = [] };
        Adopted.When(new AdoptDutyList(ended)).Then(new DutyListVersionAdopted(ended));
    }

    [Fact(DisplayName = "还没有生效的版本换了内容：之后的版本仍是当初写下的内容")]
    public void What_replaces_a_version_leaves_those_that_rest_on_it()
    {
        var third = Later with { Version = T("3"), EffectiveFrom = Later.EffectiveFrom.AddDays(30) };
        var replaced = Later with { Items = Later.Items.SetItem(0, Later.Items[0] with { Name = T("换了名称") }) };
        var after = Adopted.When(new AdoptDutyList(Later)).After().When(new AdoptDutyList(third)).After();
        var state = (DutyListState)after.When(new AdoptDutyList(replaced)).After().State;
        Assert.Equal<DutyListVersion>([Long, replaced, third], state.Versions);
    }

    [Fact(DisplayName = "只有次序、名称、日期变了的，不记任何事项；同一版本改期的，以更早的版本为底")]
    public void A_version_may_be_another_day_of_itself()
    {
        var moved = Later with { EffectiveFrom = Later.EffectiveFrom.AddDays(9), Name = T("改期的清单") };
        var after = Adopted.When(new AdoptDutyList(Later)).After();
        var again = after.When(new AdoptDutyList(moved)).After();
        Assert.Equal<DutyListVersion>([Long, moved], ((DutyListState)again.State).Versions);
    }

    private static DutyItem Numbered(int number) =>
        Basic with
        {
            Code = T(number.ToString("D3", CultureInfo.InvariantCulture)),
            Tasks = [],
        };
}
