using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Screening;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Admission;

/// <summary>Who acts in these tests, what they ask for, and one request at the points of its course.</summary>
internal static class Admissions
{
    public static readonly UnitId CityManagement = new("city-management");
    public static readonly UnitId Appearance = new("city-management-appearance");
    public static readonly UnitId FamilyPlanning = new("family-planning");
    public static readonly UnitId Ecology = new("ecology");
    public static readonly UnitId PartyOffice = new("party-office");
    public static readonly UnitId Street = new("street-1");
    public static readonly UnitId Community = new("street-1-community-1");

    /// <summary>The sample district with a second person at the offices, and stand-ins in chains.</summary>
    public static readonly DistrictReference District = MadeUp()
        .Aggregate(SampleDistrict.Reference, DistrictReference.Evolve);

    /// <summary>The same, where a unit's leader signs what its office passed.</summary>
    public static readonly DistrictReference LeadersSign = DistrictReference.Evolve(
        District,
        new AdmissionPolicyAdopted(
            District.AdmissionPolicyAt(Spec.AnyMonday)! with
            {
                LeaderSign = new DeadlineRule(2, TimeUnit.WorkingDay, Text.From("本区规定")),
            }
        )
    );

    public static readonly ImmutableSortedDictionary<string, Actor> All = new Dictionary<string, Actor>
    {
        ["shirong"] = SampleDistrict.ActorOf("shirong"),
        ["chengguan"] = SampleDistrict.ActorOf("chengguan"),
        ["quwei"] = SampleDistrict.ActorOf("quwei"),
        ["bianban"] = SampleDistrict.ActorOf("bianban"),
        ["sifa"] = SampleDistrict.ActorOf("sifa"),
        ["yingshang"] = SampleDistrict.ActorOf("yingshang"),
        ["jiedao"] = SampleDistrict.ActorOf("jiedao"),
        ["shequ"] = SampleDistrict.ActorOf("shequ"),
        ["ducha"] = SampleDistrict.ActorOf("ducha"),
        ["paidan"] = SampleDistrict.ActorOf("paidan"),
        ["head"] = new(new("made-up-head"), new("city-management-head"), CityManagement),
        ["chair"] = new(new("made-up-chair"), new("family-planning-head"), FamilyPlanning),
        ["kezhang"] = new(new("p-038"), new("city-management-appearance-review"), Appearance),
        ["jishengxie"] = new(new("p-043"), new("family-planning-apply"), FamilyPlanning),
        ["jishengxie-office"] = new(new("p-044"), new("family-planning-office"), FamilyPlanning),
        ["wenshu"] = new(new("p-045"), new("establishment-clerk"), new("establishment")),
        ["ecology"] = new(new("p-011"), new("ecology-handle"), Ecology),
        ["minzheng"] = new(new("p-042"), new("civil-affairs-door"), new("civil-affairs")),
        ["zhengfuban"] = new(new("p-040"), new("government-office-door"), new("government-office")),
        ["door-two"] = new(new("made-up-door"), new("party-office-second"), PartyOffice),
        ["door-stand-in"] = new(new("made-up-link"), new("party-office-door"), PartyOffice, new("p-039")),
        ["reviewer-chained"] = new(new("made-up-chain"), new("justice-second"), new("justice")),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What the sample district wants with everything that was decided on paper.</summary>
    public static readonly Attachment Scan = new(
        new BlobId(new string('a', 64)),
        8_299,
        AttachmentKind.Pdf,
        CaseText.From("批示.pdf")
    );

    public static readonly AdmissionContent Document = new(
        AdmissionKind.Document,
        CaseText.From("关于做好市容整治工作的通知"),
        CaseText.From("请各街道按职责做好市容整治，不需要报送材料。"),
        new Addressees([], [UnitKind.Street]),
        MatterDuration.Phased,
        new DateOnly(2026, 3, 20),
        new DateOnly(2026, 6, 30),
        null,
        [new BasisRef(Text.From("城市市容和环境卫生管理条例"), Text.From("第四条"))],
        [],
        [],
        null,
        [No("文1"), No("文2")],
        [],
        null,
        [],
        true
    );

    /// <summary>计生协 的职责: 龙沙's own precedent, through the whole course.</summary>
    public static readonly AdmissionContent DutyItem = Document with
    {
        Kind = AdmissionKind.DutyItem,
        Title = CaseText.From("计划生育特殊家庭联系服务"),
        Body = CaseText.From("街道确定联系人，协助走访计划生育特殊家庭。"),
        Duration = MatterDuration.Standing,
        From = new DateOnly(2026, 6, 1),
        Until = null,
        Resources = new ResourcePackage(
            Text.From("走访和转介"),
            Text.From("每户每年200元"),
            null,
            Text.From("每年培训一次"),
            null
        ),
    };

    public static readonly AdmissionContent CommunityTask = Document with
    {
        Kind = AdmissionKind.Task,
        Title = CaseText.From("楼道杂物清理"),
        To = new Addressees([], [UnitKind.Community]),
        Measures = [new MeasureAmount(Measure.BurdenMinutes, 30)],
        Resources = new ResourcePackage(null, Text.From("每社区500元"), null, null, null),
    };

    private static readonly ImmutableArray<State> Registers =
    [
        new NumberState(6),
        new TallyState(0),
        new TallyState(10),
        new CommunityItemsState([]),
    ];

    public static readonly Spec New = Spec.For(AdmissionDecider.Type).With(District).As("shirong");

    public static readonly SubmitRequest ToSubmit = new(AdmissionKind.Document, CityManagement);
    public static readonly PassPreReview ToPreReview = new(Text.From("同意上报"), null);
    public static readonly PassGatekeeper ToPass = new(Text.From("同意"), null, null);
    public static readonly PublishMatter ToPublish = new(AdmissionKind.Document, CityManagement);

    public static readonly Spec Drafted = New.When(new DraftRequest(Document)).After();
    public static readonly Spec Submitted = Drafted.Doing("shirong", ToSubmit);
    public static readonly Spec PreReviewed = Submitted.Doing("chengguan", ToPreReview);
    public static readonly Spec Approved = PreReviewed.Doing("quwei", ToPass);
    public static readonly Spec InForce = Approved.Doing("quwei", ToPublish);

    public static readonly SubmitRequest ToSubmitDuty = new(AdmissionKind.DutyItem, FamilyPlanning);

    public static readonly Spec DutySubmitted = New.Doing("jishengxie", new DraftRequest(DutyItem))
        .Doing("jishengxie", ToSubmitDuty);

    public static readonly Spec DutyReviewing = DutySubmitted.Doing("jishengxie-office", ToPreReview);

    public static AdmissionState Request(this Spec spec) => (AdmissionState)spec.State;

    public static Spec As(this Spec spec, string name) => spec.By(All[name]);

    /// <summary>The story after this command, with the registers that it asks for.</summary>
    public static Spec Doing(this Spec spec, string name, Command command) => spec.Trying(name, command).After();

    public static Spec.Outcome Trying(this Spec spec, string name, Command command) =>
        spec.As(name).WithRegisters(RegistersOf(command, spec.Now)).When(command);

    public static ImmutableArray<State> RegistersOf(Command command, Moment now)
    {
        var wanted = AdmissionDecider.Type.Registers(command, now);
        return wanted is [var only]
            ?
            [
                only == CommunityItems.Register ? Registers[3]
                : only.Type == PaperRegister.Type.Name ? new PaperRegisterState([])
                : Registers[0],
            ]
            : Registers[..wanted.Length];
    }

    private static ClauseAnswer No(string clause) =>
        new(new ClauseRef(Text.From("national-limits"), Text.From("2024年"), Text.From(clause)), false);

    public static Moment Day(int days, int hour = 9, int minute = 0) =>
        Moment.InChina(Spec.AnyMonday.DayInChina.AddDays(days), new TimeOnly(hour, minute));

    private static IEnumerable<Fact> MadeUp() =>
        [
            Post("made-up-head", "city-management-head", CityManagement, Duty.SignOff),
            Post("made-up-chair", "family-planning-head", FamilyPlanning, Duty.SignOff),
            // Wants a scan of whatever was decided on paper, whatever the sample files say.
            new AdmissionPolicyAdopted(
                SampleDistrict.Reference.AdmissionPolicyAt(Spec.AnyMonday)! with
                {
                    Paper = new PaperPolicy(true),
                }
            ),
            Post("made-up-door", "party-office-second", PartyOffice, Duty.KeepDoor),
            // Stands in for the gatekeeper, and for somebody at the city management who applies.
            Post("made-up-link", "market-other", new("market"), Duty.Handle),
            StandIn("made-up-link", "p-039", "party-office-door"),
            StandIn("made-up-link", "p-014", "city-management-appearance-handle"),
            // Reviews legality, and stands in for somebody who stands in for somebody at the family planning.
            Post("made-up-chain", "justice-second", new("justice"), Duty.Examine),
            Post("made-up-middle", "market-second", new("market"), Duty.Handle),
            StandIn("made-up-chain", "made-up-middle", "market-second"),
            StandIn("made-up-middle", "p-043", "family-planning-apply"),
            // Decides at the gatekeeper's of duties, and stands in for the one who applies.
            Post("made-up-leader", "establishment-second", new("establishment"), Duty.KeepDoor),
            StandIn("made-up-leader", "p-043", "family-planning-apply"),
        ];

    private static PostHeld Post(string person, string post, UnitId unit, Duty duty) =>
        new(new(person), new(post), unit, Text.From("岗"), [duty]);

    private static StandInArranged StandIn(string person, string holder, string post) =>
        new(
            new StandIn(
                new(person),
                new(holder),
                new(post),
                new DateOnly(2026, 1, 1),
                new DateOnly(2026, 12, 31),
                new PersonalText(new PersonKeyId(Ids.Derived("reason")), Text.From("外出学习")),
                ArrangedBy.Hand
            )
        );
}
