using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Tests.Admission;
using Workflow.Domain.Tests.DutyList;
using Workflow.Testing;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>Cases at the points of their course, on the small lists of <see cref="DutyLists"/>.</summary>
internal static class Adjustments
{
    public static readonly UnitId Community = new("street-1-community-1");

    public static readonly DutyListState VillageList = DutyListState.Evolve(
        DutyListState.Empty,
        new DutyListVersionAdopted(Village)
    );

    public static readonly DutyListState StreetList = DutyListState.Evolve(
        DutyListState.Empty,
        new DutyListVersionAdopted(First)
    );

    public static readonly DutyListNamesState Names = new([
        new DutyListNamed(First.Code, First.Name),
        new DutyListNamed(Village.Code, Village.Name),
    ]);

    public static readonly ListItemRef Certificate = new(Village.Code, T("j1"));

    public static readonly ReportMisfit ToReport = new(
        MisfitKind.AskedAgainstList,
        Certificate,
        null,
        T("经办窗口仍要求居民来开失业证明，我们开了。")
    );

    public static readonly StudyAdjustment ToStudy = new(T("经办窗口确实无法查询，应由街道出具。"));

    public static readonly ListChange Move = new(
        ListChangeKind.Move,
        T("j1"),
        DutyClass.Assist,
        Lead: Housing,
        Part: T("协助核对就业状况")
    );

    /// <summary>Of the Monday of these stories, and so in force at once.</summary>
    public static readonly AdjustList ToAdjust = new(
        Village.Code,
        T("2"),
        Spec.AnyMonday.DayInChina,
        T("区编委〔2026〕2号（示例）"),
        [Move],
        T("经办窗口无法查询")
    );

    public static readonly LawChange Amended = new(
        Law.Code,
        LawChangeKind.Amended,
        new DateOnly(2026, 5, 1),
        T("2026年修正")
    );

    /// <summary>Of the duty item of <see cref="Admissions"/>, once it is published.</summary>
    public static readonly OpenForAdmitted ForAdmitted = new(new CaseId(Ids.Derived("admitted")), T("龙准〔2026〕7号"));

    public static readonly Spec New = Spec.For(AdjustmentDecider.Type).With(SampleDistrict.Reference);
    public static readonly Spec Reported = New.Doing("shequ", ToReport);
    public static readonly Spec Asked = Reported.Doing("bianban", new AskUnit(Housing, T("窗口能不能查询？")));
    public static readonly Spec Studied = Reported.Doing("bianban", ToStudy);
    public static readonly Spec Adjusted = Studied.Doing("bianban", ToAdjust);

    public static AdjustmentState Case(this Spec spec) => (AdjustmentState)spec.State;

    public static Spec Doing(this Spec spec, string name, Command command) => spec.Trying(name, command).After();

    /// <summary>By a sample account, with the registers that the command asks for.</summary>
    public static Spec.Outcome Trying(this Spec spec, string name, Command command) =>
        spec.By(ActorOf(name)).WithRegisters(RegistersOf(command)).When(command);

    public static Spec.Outcome Fire(this Spec spec, string wakeUp) => spec.By(Actor.Clock).WhenFires(wakeUp);

    public static Actor ActorOf(string name) =>
        name switch
        {
            "clock" => Actor.Clock,
            "housing" => new(new("p-012"), new("housing-handle"), Housing),
            _ => Admissions.All[name],
        };

    public static ImmutableArray<State> RegistersOf(Command command) =>
        [
            .. AdjustmentDecider
                .Type.Registers(command, Spec.AnyMonday)
                .Select(
                    static State (stream) =>
                        stream == LegalBasisDecider.Stream ? Library
                        : stream == DutyListNames.Register ? Names
                        : stream == DutyListDecider.StreamOf(Village.Code) ? VillageList
                        : stream == DutyListDecider.StreamOf(First.Code) ? StreetList
                        : stream.Type == AdmissionDecider.Type.Name ? Admissions.DutySubmitted.State
                        : DutyListState.Empty
                ),
        ];
}
