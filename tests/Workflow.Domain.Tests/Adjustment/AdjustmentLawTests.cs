using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Adjustment.Adjustments;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>立改废释: what the library of laws asks for, and what comes of it.</summary>
public sealed class AdjustmentLawTests
{
    private static readonly Hand By = new(new PersonId("p-008"), new PersonId("p-009"));
    private static readonly InstrumentVersion Version = new(T("2026年修正"), new DateOnly(2026, 5, 1), []);

    [Fact(DisplayName = "依据修改：两步立案，点出以它为依据的每一项；说两次还是一件")]
    public void An_amendment_opens_a_case()
    {
        var reaction = Assert.Single(React(new InstrumentAmended(Law.Code, Version)));
        Assert.Equal(AdjustmentDecider.StreamOf(Amended), reaction.Case);
        Assert.Equal(new NoteLawChange(Amended), reaction.Command);
        var noted = New.Trying("clock", reaction.Command).Then(new LawChangeNoted(Amended, [First.Code, Village.Code]));
        noted.Trying("clock", reaction.Command).ThenUnchanged();
        Assert.False(noted.Case().IsShown);
        var opened = Opened(New);
        Assert.Equal(new ListItemName(First.Code, Basic.Code, Basic.Name), Assert.Single(opened.Case().Items));
        Assert.Equal((AdjustmentTrigger.LawChanged, Law.Title), (opened.Case().Trigger, opened.Case().Subject));
        Assert.NotNull(opened.Case().Review);
        opened.Trying("clock", new FindResting([First.Code])).ThenUnchanged();
        opened.Trying("clock", reaction.Command).ThenUnchanged();
    }

    [Fact(DisplayName = "没有事项以它为依据：没有人看到案件，也不再等待")]
    public void Nothing_rests_on_it()
    {
        var noted = New.Trying("clock", new NoteLawChange(Amended with { Instrument = T("law-2") })).After();
        var nothing = noted.Trying("clock", new FindResting([First.Code])).Then(new NothingRested());
        Assert.False(nothing.Case().IsShown);
        Assert.False(nothing.Case().IsOpen);
        nothing.ThenWants();
    }

    [Fact(DisplayName = "废止、解释也立案；录入依据库时就有的修改不是变动；人不能代替系统立案")]
    public void What_is_a_change()
    {
        var repeal = new Repeal(new DateOnly(2026, 3, 9), T("新的示例法"));
        var read = new Interpretation(new DateOnly(2026, 3, 9), T("示例机关"), T("应当这样理解。"));
        Assert.Equal(
            [LawChangeKind.Repealed, LawChangeKind.Interpreted],
            React(new InstrumentRepealed(Law.Code, repeal), new InstrumentInterpreted(Law.Code, read))
                .Select(static one => Assert.IsType<NoteLawChange>(one.Command).Change.Kind)
        );
        var known = Law with { Code = T("law-9"), Versions = [.. Law.Versions, Version], Repeal = repeal };
        var entered = Assert.IsType<Decision.Facts>(
            Spec.For(LegalBasisDecider.Type).When(new RecordInstruments([known])).Decision
        );
        Assert.Equal(3, entered.Placed.Length);
        Assert.Empty(React([.. entered.Placed.Select(static one => one.Fact)]));
        New.Trying("bianban", new NoteLawChange(Amended)).ThenUnchanged();
    }

    [Fact(DisplayName = "新制定的依据：依据库已有别的依据、有清单比它早的，立一件案；清单都比它晚、已经废止的不立")]
    public void An_instrument_that_joins_opens_a_case()
    {
        var fresh = Law with
        {
            Code = T("law-9"),
            Title = T("新的条例"),
            Versions = [new InstrumentVersion(T("2026年制定"), First.EffectiveFrom.AddDays(90), [])],
        };
        var joined = new InstrumentEnacted(fresh.Code, fresh.Title, fresh.Kind, fresh.Issuer, fresh.Versions[0], true);
        var known = LegalBasisState.Evolve(LegalBasisState.Empty, joined with { Code = Law.Code, Joined = null });
        Spec.For(LegalBasisDecider.Type).Given(joined with { Code = Law.Code }).When(Recorded(fresh)).Then(joined);
        Spec.For(LegalBasisDecider.Type).When(Recorded(fresh)).Then(joined with { Joined = null });
        Assert.Empty(React(joined with { Joined = null }));
        var note = Assert.IsType<NoteLawChange>(Assert.Single(React(joined)).Command);
        Assert.Equal(
            new LawChange(fresh.Code, LawChangeKind.Enacted, fresh.Versions[0].EffectiveFrom, T("2026年制定")),
            note.Change
        );

        var opened = Found(note, LegalBasisState.Evolve(known, joined));
        Assert.Equal(
            (AdjustmentPhase.Open, AdjustmentTrigger.LawChanged, fresh.Title, 0),
            (opened.Phase, opened.Trigger, opened.Subject, opened.Items.Length)
        );
        var old = note with { Change = note.Change with { On = First.EffectiveFrom } };
        Assert.Equal(AdjustmentPhase.Nothing, Found(old, LegalBasisState.Evolve(known, joined)).Phase);
        var repealed = new InstrumentRepealed(fresh.Code, new Repeal(Spec.AnyMonday.DayInChina, T("又一部条例")), true);
        var ended = LegalBasisState.Evolve(LegalBasisState.Evolve(known, joined), repealed);
        Assert.Equal(AdjustmentPhase.Nothing, Found(note, ended).Phase);

        static RecordInstruments Recorded(Instrument one) => new([one]);
        static AdjustmentState Found(NoteLawChange note, LegalBasisState library) =>
            New.Trying("clock", note)
                .After()
                .By(Actor.Clock)
                .WithRegisters(library, StreetList)
                .When(new FindResting([First.Code]))
                .After()
                .Case();
    }

    [Fact(DisplayName = "职责事项准入公布、上级部署登记：立一件案，写明准入编号；说两次还是一件；别的事项不立")]
    public void An_admitted_duty_item_opens_a_case()
    {
        foreach (var kind in Enum.GetValues<AdmissionKind>())
        {
            var published = new MatterPublished(ForAdmitted.Number, null, Spec.AnyMonday, null, false, [], By, kind);
            var ordered = new OrderedMatterRegistered(
                ForAdmitted.Number,
                T("省委"),
                T("3号"),
                Admissions.DutyItem with
                {
                    Kind = kind,
                },
                Spec.AnyMonday,
                By
            );
            foreach (var fact in (Fact[])[published, ordered])
            {
                var reactions = AdmissionDecider.Type.React(ForAdmitted.Request, fact);
                Reaction[] wanted =
                    kind == AdmissionKind.DutyItem
                        ? [new Reaction(AdjustmentDecider.StreamOfAdmitted(ForAdmitted.Request), ForAdmitted)]
                        : [];
                Assert.Equal(wanted, reactions);
            }
            Assert.Empty(AdmissionDecider.Type.React(ForAdmitted.Request, published with { Kind = null }));
        }
        var opened = New.Doing("clock", ForAdmitted);
        Assert.Equal(
            (AdjustmentTrigger.Admission, Admissions.DutyItem.Title.Value!.Value, ForAdmitted.Number),
            (opened.Case().Trigger, opened.Case().Subject, opened.Case().Opened!.Source!.Value)
        );
        Assert.NotNull(opened.Case().Review);
        opened.Trying("clock", ForAdmitted).ThenUnchanged();
        New.Trying("bianban", ForAdmitted).ThenUnchanged();
    }

    [Fact(DisplayName = "龙沙：六部依据修改，六件案件合起来恰好点出14个事项")]
    public void Six_instruments_name_fourteen_items()
    {
        var lists = SampleDistrict.Configuration.Lists;
        var library = lists
            .Where(static one => one.Case == LegalBasisDecider.Stream)
            .SelectMany(one => Facts(LegalBasisDecider.Type, one.Command, []))
            .Aggregate(LegalBasisState.Empty, LegalBasisState.Evolve);
        var adopted = lists
            .Select(static one => one.Command)
            .OfType<AdoptDutyList>()
            .Select(static one => one.List)
            .ToArray();
        var names = new DutyListNamesState([
            .. adopted
                .Select(static one => new DutyListNamed(one.Code, one.Name))
                .DistinctBy(static one => one.Code)
                .OrderBy(static one => one.Code.Value, StringComparer.Ordinal),
        ]);
        var items = new List<ListItemName>();
        var amended = library.Instruments.Values.Where(static one =>
            one.StatusOn(Spec.AnyMonday.DayInChina) == InstrumentStatus.Amended
        );
        Assert.Equal(6, amended.Count());
        foreach (var instrument in amended)
        {
            var change = Amended with { Instrument = instrument.Code };
            var noted = New.By(Actor.Clock).WithRegisters(names).When(new NoteLawChange(change)).After();
            var find = Assert.IsType<FindResting>(
                Assert.Single(AdjustmentDecider.Type.React(New.Context.Case, noted.Case().Law!)).Command
            );
            var registers = AdjustmentDecider
                .Type.Registers(find, Spec.AnyMonday)
                .Select(
                    State (stream) =>
                        stream == LegalBasisDecider.Stream
                            ? library
                            : adopted
                                .Where(one => DutyListDecider.StreamOf(one.Code) == stream)
                                .Aggregate(
                                    DutyListState.Empty,
                                    static (state, one) => DutyListState.Evolve(state, new DutyListVersionAdopted(one))
                                )
                );
            items.AddRange(noted.By(Actor.Clock).WithRegisters([.. registers]).When(find).After().Case().Items);
        }
        Assert.Equal(14, items.Distinct().Count());
    }

    [Fact(DisplayName = "工作日历变动：研判期限和征求意见期限重新推算，两次与一次相同")]
    public void A_new_calendar_counts_again()
    {
        var later = SampleDistrict.Reference with { CalendarState = Ticket.Amended.Published2027.CalendarState };
        var late = New.At(Moment.InChina(new(2026, 12, 28), new(9, 0))).Doing("shequ", ToReport);
        Assert.True(late.Case().Review!.Provisional);
        late.ThenWants();
        var again = late.With(later).By(Actor.Clock).When(new RederiveAdjustmentTerms()).ThenTwiceIsAsGoodAsOnce();
        Assert.False(again.Case().Review!.Provisional);
        Assert.Contains(AdjustmentDecider.Type.WakeUps(again.State), static one => one.Name == "escalate-review");
    }

    /// <summary>The case of <see cref="Adjustments.Amended"/>, opened.</summary>
    public static Spec Opened(Spec spec) =>
        spec.Trying("clock", new NoteLawChange(Amended))
            .After()
            .Trying("clock", new FindResting([First.Code, Village.Code]))
            .After();

    private static ImmutableArray<Reaction> React(params ImmutableArray<Fact> facts) =>
        [.. facts.SelectMany(fact => LegalBasisDecider.Type.React(LegalBasisDecider.Stream.Id, fact))];

    private static IEnumerable<Fact> Facts(CaseType type, Command command, ImmutableArray<State> registers)
    {
        var spec = Spec.For(type).With(SampleDistrict.Reference).WithRegisters(registers);
        return Assert.IsType<Decision.Facts>(spec.When(command).Decision).Placed.Select(static one => one.Fact);
    }
}
