using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Screening;
using Workflow.Host.Composition;
using Workflow.Host.Districts;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

/// <summary>
/// The five districts in `deploy/districts`: the same program loads all of them, and they have the numbers that were
/// published.
/// </summary>
public sealed class FiveDistrictsTests
{
    private static readonly ConcurrentDictionary<string, DistrictConfiguration> Read = new();
    private static readonly ConcurrentDictionary<string, DistrictReference> Folded = new();

    private static readonly string[] Names = ["runzhou", "longsha", "shanghai", "echeng", "fenggang"];

    public static TheoryData<string> Districts => new(Names);

    [Fact(DisplayName = "随附的区县正好是这五个")]
    public void These_are_the_districts()
    {
        var folders = Directory.GetDirectories(Path.GetDirectoryName(SampleDistrict.Folder)!).Select(Path.GetFileName);
        Assert.Equal(Names.Order(), folders.Order());
        // Commands without `--district` go on to mean the one that the program opens by itself.
        Assert.Equal(["longsha"], Names.Where(static name => FilesOf(name).IsAtStart));
    }

    [Theory(DisplayName = "五个区县：同一个程序装载，没有问题；再装载没有变化；不是真实内容的写明示例")]
    [MemberData(nameof(Districts))]
    public void Each_loads_and_loads_again(string district)
    {
        var files = FilesOf(district);
        Assert.Equal(district, files.Code);
        Assert.Empty(DistrictLoading.Rehearse(DistrictReference.Empty, files, Spec.AnyMonday).Problems);
        var reference = ReferenceOf(district);
        Assert.True(reference.IsSample);
        SampleDistrict.Load(reference, files, out var again);
        Assert.Empty(again);
        Assert.NotEmpty(files.Accounts);
        foreach (var (year, days) in SampleDistrict.Reference.Calendar.Years)
            Assert.Equal(days, reference.Calendar.Years[year]);

        Assert.Equal(NegativeOf("longsha", "national-limits"), NegativeOf(district, "national-limits"));
        Assert.All(
            reference
                .Screening.InForceOn(Spec.AnyMonday.DayInChina)
                .Where(list => list.Code.Value != "national-limits"),
            static list => Assert.Contains("示例", list.Source.Value)
        );
        var lists = ListsOf(district);
        Assert.All(lists, static list => Assert.Contains("示例", list.Source.Value));
        var library = files.Lists.Select(static one => one.Command).OfType<RecordInstruments>().Single();
        var cited = lists.SelectMany(static list => list.Items).SelectMany(static item => item.Tasks);
        Assert.NotEmpty(cited.SelectMany(static task => task.Bases));
        Assert.NotEmpty(library.Instruments);
    }

    [Theory(DisplayName = "五个区县：示例账号里有办一件准入所需的每一种岗位，预审和扎口不是同一单位")]
    [MemberData(nameof(Districts))]
    public void The_accounts_can_admit_something(string district)
    {
        var organisation = ReferenceOf(district).Organisation;
        var held = FilesOf(district)
            .Accounts.Select(account => organisation.PostsOf(account.Person).Single(one => one.Id == account.Post))
            .ToList();
        Duty[] needed =
        [
            Duty.Register,
            Duty.Dispatch,
            Duty.Audit,
            Duty.CallBack,
            Duty.Supervise,
            Duty.LoadReference,
            Duty.Handle,
            Duty.Whistle,
            Duty.GiveOpinion,
            Duty.Apply,
            Duty.PreReview,
            Duty.KeepDoor,
            Duty.KeepLists,
        ];
        foreach (var duty in needed)
            Assert.Contains(held, post => post.Duties.Contains(duty));
        var doors = held.Where(static post => post.Duties.Contains(Duty.KeepDoor)).Select(static post => post.Unit);
        Assert.Contains(held, post => post.Duties.Contains(Duty.PreReview) && !doors.Contains(post.Unit));
        foreach (var door in PolicyOf(district).Doors)
            Assert.Contains(
                organisation.Posts.Values.SelectMany(static posts => posts),
                post => post.Unit == door.Gatekeeper && post.Duties.Contains(Duty.KeepDoor)
            );
    }

    [Theory(DisplayName = "清单的数目与公开报道相同")]
    [InlineData("runzhou", "standard-items", "", "", 51)]
    [InlineData("runzhou", "worker-duties", "", "", 5 + 5 + 4)]
    [InlineData("runzhou", "handed-down", "", "", 132)]
    [InlineData("longsha", "street-duties", "", "", 112)]
    [InlineData("longsha", "street-differentiated", "", "", 21)]
    [InlineData("longsha", "community-duties", "", "", 52)]
    [InlineData("shanghai", "statutory", "2023年", "依法履职", 17)]
    [InlineData("shanghai", "assist", "2023年", "协助", 17)]
    [InlineData("echeng", "changgang-duties", "", "基本履职", 81)]
    [InlineData("echeng", "changgang-duties", "", "配合履职", 57)]
    [InlineData("echeng", "fenghuang-duties", "", "基本履职", 96)]
    [InlineData("echeng", "fenghuang-duties", "", "配合履职", 58)]
    [InlineData("echeng", "department-duties", "", "", 2 + 238)]
    [InlineData("echeng", "department-powers", "", "", 2021)]
    [InlineData("echeng", "powers", "2024年示例", "上级收回", 200)]
    [InlineData("echeng", "powers", "2024年示例", "基本履职", 63)]
    [InlineData("echeng", "village", "2022年示例", "依法履职", 31)]
    [InlineData("echeng", "village", "2022年示例", "协助", 52)]
    [InlineData("echeng", "village", "2024年示例", "依法履职", 18)]
    [InlineData("echeng", "village", "2024年示例", "协助", 28)]
    [InlineData("echeng", "village", "2024年示例", "不得要求", 12)]
    [InlineData("echeng", "certificates", "2024年示例", "不得要求", 35)]
    [InlineData("fenggang", "village", "2022年", "", 80)]
    [InlineData("fenggang", "village", "2023年", "依法履职", 16)]
    [InlineData("fenggang", "village", "2023年", "协助", 30)]
    [InlineData("fenggang", "village", "2023年", "不得要求", 34)]
    [InlineData("fenggang", "town", "2023年", "", 71)]
    public void Lists_have_the_published_numbers(string district, string code, string version, string word, int count)
    {
        var list = ListOf(district, code, version);
        Assert.Equal(
            count,
            list.Items.Count(item => word.Length == 0 || DutyListWords.Of(item.Class, list.Scheme) == word)
        );
    }

    [Theory(DisplayName = "两个版本的差别：减了多少、收了多少、分成了什么")]
    [InlineData("village", "echeng", 12, 13 + 24, 0)]
    [InlineData("powers", "echeng", 0, 0, 200)]
    [InlineData("certificates", "echeng", 0, 0, 35)]
    [InlineData("village", "fenggang", 0, 0, 30 + 34)]
    [InlineData("town", "fenggang", 0, 29, 0)]
    public void Versions_differ_as_published(string code, string district, int added, int removed, int moved)
    {
        var versions = ListsOf(district).Where(list => list.Code.Value == code).OrderBy(one => one.EffectiveFrom);
        var difference = DutyListDifference.Between(versions.First(), versions.Last());
        Assert.Equal(
            (added, removed, moved),
            (
                difference.CountOf(ItemChangeKind.Added),
                difference.CountOf(ItemChangeKind.Removed),
                difference.CountOf(ItemChangeKind.Moved)
            )
        );
    }

    [Fact(DisplayName = "润州：7个街道、50个社区、58个机关部门；社区事项84项为上限，只减不增")]
    public void Runzhou_is_of_its_size()
    {
        Assert.Equal(
            (7, 50, 58),
            (Count("runzhou", UnitKind.Street), Count("runzhou", UnitKind.Community), Departments("runzhou"))
        );
        var policy = PolicyOf("runzhou");
        Assert.Equal(84, policy.Baseline!.Most);
        var day = policy.EffectiveFrom.AddYears(2);
        Assert.Null(RefusalOf(84));
        Assert.Equal(AdoptAdmissionPolicy.BaselineRaised.Code, RefusalOf(85));

        string? RefusalOf(int most)
        {
            var adopt = new AdoptAdmissionPolicy(
                policy with
                {
                    EffectiveFrom = day,
                    Baseline = policy.Baseline with { Most = most },
                }
            );
            var reference = ReferenceOf("runzhou");
            var context = new Context(Spec.AnyMonday, LoadingRight.CommandLine, default, reference, []);
            var type = DistrictReference.Types.Single(static one => one.Name == DistrictReference.PolicyStream.Type);
            var decision = type.Decide(adopt, reference.StateOf(DistrictReference.PolicyStream), context);
            return (decision as Decision.Refused)?.Refusal.Code;
        }
    }

    [Fact(DisplayName = "润州：发文由区委办扎口，区委办自己的由区政府办；社区事务由社区建设领导小组扎口")]
    public void Runzhou_has_its_gatekeepers()
    {
        var policy = PolicyOf("runzhou");
        Assert.Equal("party-office government-office", DoorOf(AdmissionKind.Document));
        Assert.Equal("party-office government-office", DoorOf(AdmissionKind.Meeting));
        Assert.Equal("community-building party-office", DoorOf(AdmissionKind.Task));

        string DoorOf(AdmissionKind kind)
        {
            var door = policy.Doors.Single(one => one.Kinds.Contains(kind));
            return $"{door.Gatekeeper} {door.Alternate}";
        }
    }

    [Fact(DisplayName = "润州：发文7大类24种、会议17条、六个不准六个方面、不再发文的15个单位、借调十条")]
    public void Runzhou_has_its_negative_lists()
    {
        var documents = Negative("documents");
        Assert.Equal(24, documents.Clauses.Length);
        Assert.Equal(7, documents.Clauses.Select(static clause => clause.Category).Distinct().Count());
        Assert.Equal(17, Negative("meetings").Clauses.Length);
        Assert.Equal(
            ["盖章事项", "社区挂牌", "创建评比", "纸质台账", "督查考核", "任性问责"],
            Negative("six-prohibitions").Clauses.Select(static clause => clause.Category.Value)
        );
        Assert.Equal(10, Negative("secondment").Clauses.Length);
        Assert.Equal(15, Assert.Single(Negative("document-issuers").Clauses).When.IssuerUnits.Distinct().Count());
        var standard = ListOf("runzhou", "standard-items", "");
        Assert.All(standard.Items, static item => Assert.True(item is { Service: not null, Lead: not null }));
        Assert.Equal(6, standard.Items.Select(static item => item.Name.Value.Split('：')[0]).Distinct().Count());

        static NegativeList Negative(string code) => NegativeOf("runzhou", code);
    }

    [Theory(DisplayName = "润州：不再作为发文主体的单位对下发文，触碰的正是那一条；其他部门不触碰")]
    [InlineData("struck-01", true)]
    [InlineData("struck-15", true)]
    [InlineData("civil-affairs", false)]
    public void A_struck_body_issues_nothing(string issuer, bool isHit)
    {
        var result = Screened(AdmissionKind.Document, issuer, "street-1", "关于做好工作的通知");
        Assert.Equal(isHit, result.Hits.Any(static hit => hit.Clause.List.Value == "document-issuers"));
    }

    [Theory(DisplayName = "润州：六个不准和其他清单的关键词拦得住")]
    [InlineData(AdmissionKind.Task, "请社区建立台账", "six-prohibitions", "四")]
    [InlineData(AdmissionKind.Task, "请到居委会盖章", "six-prohibitions", "一")]
    [InlineData(AdmissionKind.Task, "逾期的严肃问责", "six-prohibitions", "六")]
    [InlineData(AdmissionKind.Document, "请各街道制定实施方案", "documents", "三（二）")]
    [InlineData(AdmissionKind.Meeting, "请提前彩排", "meetings", "四（二）")]
    public void Words_are_caught(AdmissionKind kind, string text, string list, string clause)
    {
        var result = Screened(kind, "housing", "street-1-community-1", text);
        Assert.Contains(
            result.Hits,
            hit => (hit.Clause.List.Value, hit.Clause.Clause.Value) == (list, clause) && hit.Weight == HitWeight.Hard
        );
    }

    [Fact(DisplayName = "上海：一个示例区56家单位、289个居（村）；清单之外的，问起来就是“清单中没有”")]
    public void Shanghai_refuses_what_is_not_listed()
    {
        Assert.Equal((56, 289), (Departments("shanghai"), Count("shanghai", UnitKind.Community)));
        var lists = ListsOf("shanghai");
        Assert.Equal(VillageAnswer.NotListed, VillageLookUp.AnswerOf(VillageLookUp.Find(lists, "充电桩安装证明")));
        Assert.Equal(VillageAnswer.Assist, VillageLookUp.AnswerOf(VillageLookUp.Find(lists, "违法建设线索")));
    }

    [Fact(DisplayName = "鄂城：19家区直部门；长港镇五办两中心、凤凰街道六办三中心，各用各的清单")]
    public void Echeng_has_its_offices()
    {
        Assert.Equal(19, Count("echeng", UnitKind.Department));
        var organisation = ReferenceOf("echeng").Organisation;
        foreach (
            var (town, offices, centres) in (ReadOnlySpan<(string, int, int)>)[("changgang", 5, 2), ("fenghuang", 6, 3)]
        )
        {
            var inside = organisation
                .Units.Values.Where(one => one.Parent?.Value == town && one.Kind == UnitKind.Section)
                .ToList();
            Assert.Equal(
                (offices, centres),
                (
                    inside.Count(static one => one.Name.Value.EndsWith("办公室")),
                    inside.Count(static one => one.Name.Value.EndsWith("中心"))
                )
            );
            Assert.Equal<UnitId>([new UnitId(town)], ListOf("echeng", $"{town}-duties", "").ForUnits);
        }
    }

    [Fact(DisplayName = "鄂城：2021项权力分属19家区直部门，按行政权力的十个类别，名称都写明示例")]
    public void Echeng_has_the_powers_of_its_departments()
    {
        var items = ListOf("echeng", "department-powers", "").Items;
        Assert.Equal(19, items.Select(static one => one.Lead).Distinct().Count());
        var organisation = ReferenceOf("echeng").Organisation;
        Assert.All(items, one => Assert.Equal(UnitKind.Department, organisation.UnitById(one.Lead!.Value)!.Kind));
        Assert.All(items, static one => Assert.EndsWith("（示例）", one.Name.Value));
        Assert.Equal(2021, items.DistinctBy(static one => one.Name).Count());
        const string words = "许可 处罚 强制 征收 给付 检查 确认 奖励 裁决";
        string[] kinds = [.. words.Split(' ').Select(static word => $"行政{word}"), "其他行政权力"];
        Assert.Equal(
            19 * 10,
            kinds.Sum(kind => items.Where(Has(kind)).Select(static one => one.Lead).Distinct().Count())
        );
        Assert.All(items, one => Assert.Single(kinds, kind => Has(kind)(one)));

        static Func<DutyItem, bool> Has(string kind) => one => one.Name.Value.Contains(kind, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "凤冈：16项、30项、34项合起来就是原来的80项；不可办理的都写明去处；下沉20项")]
    public void Fenggang_is_one_partition()
    {
        var before = ListOf("fenggang", "village", "2022年");
        var after = ListOf("fenggang", "village", "2023年");
        Assert.Equal(before.Items.Select(static one => one.Code), after.Items.Select(static one => one.Code));
        Assert.Equal(before.Items.Select(static one => one.Name), after.Items.Select(static one => one.Name));
        Assert.Equal(20, after.Items.Count(static one => one.Service is not null));
        foreach (
            var name in (string[])["户籍证明", "婚姻证明", "健康证明", "转学证明", "失业证明", "中小学社会实践证明"]
        )
        {
            var found = VillageLookUp.Find([after], name);
            Assert.Equal(VillageAnswer.MustNot, VillageLookUp.AnswerOf(found));
            Assert.NotNull(found[0].Item.Instead);
        }
        Assert.Equal(VillageAnswer.May, VillageLookUp.AnswerOf(VillageLookUp.Find([after], "新生儿医疗保险登记")));
        Assert.Equal(VillageAnswer.Assist, VillageLookUp.AnswerOf(VillageLookUp.Find([after], "社会救助申请")));
    }

    [Theory(DisplayName = "职责边界：谁牵头、谁配合、各自负责什么，按在谁之间计数")]
    [InlineData("echeng", "town-boundaries", BoundaryBetween.DepartmentsAndStreets, 363)]
    [InlineData("echeng", "department-boundaries", BoundaryBetween.Departments, 71)]
    [InlineData("runzhou", "handed-down", BoundaryBetween.DepartmentsAndStreets, 132)]
    public void Boundaries_are_counted(string district, string code, BoundaryBetween between, int count)
    {
        var list = ListOf(district, code, "");
        var organisation = ReferenceOf(district).Organisation;
        Assert.Equal(count, list.CountOf(between, organisation));
        Assert.Equal(list.Items.Length, count);
        Assert.All(
            list.Items,
            static item => Assert.Single(item.Boundary!.Value, static party => party.Role == BoundaryRole.Lead)
        );
    }

    private static ScreeningResult Screened(AdmissionKind kind, string issuer, string to, string text)
    {
        var reference = ReferenceOf("runzhou");
        var matter = ScreenedMatter.Of(
            reference.Organisation,
            kind,
            new UnitId(issuer),
            [new UnitId(to)],
            [],
            "标题",
            text,
            [],
            ImmutableDictionary<ClauseRef, bool>.Empty,
            null
        );
        return new Screen(reference.Screening.InForceOn(Spec.AnyMonday.DayInChina)).Of(matter);
    }

    private static NegativeList NegativeOf(string district, string code) =>
        ReferenceOf(district).Screening.InForceOn(Spec.AnyMonday.DayInChina).Single(list => list.Code.Value == code);

    private static int Count(string district, UnitKind kind) =>
        ReferenceOf(district).Organisation.Units.Values.Count(unit => unit.Kind == kind);

    /// <summary>Departments and offices; the office of a leading group is no department.</summary>
    private static int Departments(string district) =>
        ReferenceOf(district)
            .Organisation.Units.Values.Count(static unit =>
                unit.Kind is UnitKind.Department or UnitKind.Office && unit.Id.Value != "community-building"
            );

    private static AdmissionPolicy PolicyOf(string district) =>
        FilesOf(district).Commands.Select(static one => one.Command).OfType<AdoptAdmissionPolicy>().Single().Policy;

    private static List<DutyListVersion> ListsOf(string district) =>
        [.. FilesOf(district).Lists.Select(static one => one.Command).OfType<AdoptDutyList>().Select(one => one.List)];

    /// <param name="version">The only one if empty.</param>
    private static DutyListVersion ListOf(string district, string code, string version) =>
        ListsOf(district)
            .Single(list => list.Code.Value == code && (version.Length == 0 || list.Version.Value == version));

    private static DistrictConfiguration FilesOf(string district) =>
        Read.GetOrAdd(
            district,
            static name =>
                DistrictFiles.Read(SampleDistrict.FolderOf(name), out var problems)
                ?? throw new InvalidOperationException(string.Join('\n', problems))
        );

    private static DistrictReference ReferenceOf(string district) =>
        Folded.GetOrAdd(district, static name => SampleDistrict.Load(DistrictReference.Empty, FilesOf(name), out _));
}
