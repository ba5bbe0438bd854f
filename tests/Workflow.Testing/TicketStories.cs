using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Running;
using Xunit;

namespace Workflow.Testing;

/// <summary>A clock that a story sets; what waits for time to pass waits as ever.</summary>
public sealed class StoryClock(Moment start) : TimeProvider
{
    public Moment Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}

/// <summary>
/// Tickets of the sample district in every state, reached by the commands of those whose steps they are, some of them
/// days ago. Told on a district that nobody has written tickets to: its clock never goes back.
/// </summary>
public sealed class TicketStories(Moment now)
{
    public const string ToAccept = "湖滨小区北门路灯不亮，晚上看不清路";
    public const string ToDispatch = "正阳菜市场门口占道经营";
    public const string Returned = "电线杆倾斜，担心倒伏";
    public const string Reopened = "龙华路雨篦缺失又出现";
    public const string AsksReturn = "小区变压器噪声扰民";
    public const string AsksExtension = "老旧小区外墙脱落";
    public const string AsksSuspension = "路灯不亮：等待供电公司停电许可";
    public const string Late = "南航街道龙华路窨井盖破损，夜间有行人绊倒";
    public const string ToSign = "五龙街道便民市场垃圾没有清运";
    public const string Urgent = "自来水管爆裂，路面积水";
    public const string ToSection = "夜市油烟直排居民楼，要求加装净化装置";
    public const string ToPerson = "沿街商铺广告牌松动";
    public const string Drafted = "人行道地砖破损";
    public const string Suspended = "冬季绿化补种需待开春";
    public const string Auditing = "共享单车乱停放堵住盲道";
    public const string Supplemented = "施工工地夜间噪声";
    public const string ToCallBack = "公厕照明损坏";
    public const string CalledBack = "健身器材损坏";
    public const string Reworked = "流浪犬只较多，孩子不敢出门";
    public const string Reported = "楼道堆放杂物，消防通道不畅";
    public const string Whistled = "小广场深夜烧烤扰民";
    public const string Settled = "单元门门禁失灵";
    public const string Closed = "早市噪声";
    public const string Accusing = "反映城管局执法态度生硬";

    private readonly List<(Moment At, string Title, Actor By, Command Command)> steps = [];
    private readonly Dictionary<string, StreamRef> tickets = new(StringComparer.Ordinal);

    public static readonly UnitId CityManagement = new("city-management");
    public static readonly UnitId Appearance = new("city-management-appearance");
    private static readonly UnitId Power = new("power");
    private static readonly UnitId Housing = new("housing");

    private static readonly Text Answer = Text.From("您反映的问题已经处理，感谢您的监督。");
    private static readonly Text Note = Text.From("情况已经核实，请予考虑。");

    public IReadOnlyDictionary<string, StreamRef> Tickets => tickets;

    /// <summary>The actor in the first post of a unit with this duty.</summary>
    public static Actor At(string unit, Duty duty)
    {
        var posts = SampleDistrict.Reference.Organisation.Posts.Values.SelectMany(static held => held);
        var post = posts
            .Where(one => one.Unit.Value == unit && one.Duties.Contains(duty))
            .OrderBy(static one => one.Person.Value, StringComparer.Ordinal)
            .First();
        return new Actor(post.Person, post.Id, post.Unit);
    }

    /// <summary>Runs all of it in the order of its moments, with the clock of the district at each.</summary>
    public async Task TellAsync(District district, StoryClock clock, int more = 0)
    {
        Tell();
        for (var number = 1; number <= more; number++)
            Registered($"第{number}号楼前路面坑洼，车辆颠簸", 0.1);
        foreach (var (at, title, by, command) in steps.OrderBy(static step => step.At))
        {
            clock.Now = at;
            var outcome = await district.RunAsync(Envelope(district, title, by, command));
            if (outcome is not Outcome.Done)
                Assert.Fail($"{title}, {command.GetType().Name}: {outcome}");
        }
    }

    /// <summary>When the first of it happens.</summary>
    public Moment Begins => now - TimeSpan.FromHours(400);

    private void Tell()
    {
        var (dispatcher, handler) = (SampleDistrict.ActorOf("paidan"), SampleDistrict.ActorOf("chengguan"));
        Registered(ToAccept, 1);
        Step(Registered(ToDispatch, 3), 2, dispatcher, new Accept());
        Step(Registered(Accusing, 1.5, CityManagement), 1.4, dispatcher, new Accept());
        Step(Handed(Returned, 4, lead: Power), 3, At("power", Duty.Handle), Return());
        Step(Returned, 2, dispatcher, new DecideRequest(true, null));
        Step(Handed(AsksReturn, 4, lead: Power), 3, At("power", Duty.Handle), Return());
        Step(Handed(AsksExtension, 4, lead: Housing), 3, At("housing", Duty.Handle), new RequestExtension(5, Note));
        var later = now.DayInChina.AddDays(20);
        Step(Handed(AsksSuspension, 4), 3, handler, new RequestSuspension(SuspensionKind.Engineering, Note, later));
        Handed(Late, 380);
        Handed(ToSign, 0.4);
        Handed(Urgent, 0.3, TicketLimit.Urgent);
        Step(Handed(ToSection, 100, TicketLimit.Complex), 90, handler, new Assign(Appearance, null, null));
        var person = SampleDistrict.ActorOf("shirong");
        Step(Handed(ToPerson, 100, TicketLimit.Complex), 90, handler, new Assign(Appearance, person.Person, null));
        Step(ToPerson, 80, person, new Contact(ContactMeans.Telephone, true, null));
        Step(Handed(Drafted, 100, TicketLimit.Complex), 90, handler, new Assign(Appearance, person.Person, null));
        Step(Drafted, 50, person, new DraftReply(Answer, Note));
        Step(Handed(Suspended, 60), 50, handler, new RequestSuspension(SuspensionKind.Weather, Note, later));
        Step(Suspended, 48, dispatcher, new DecideRequest(true, null));
        Tell(dispatcher, handler);
    }

    private void Tell(Actor dispatcher, Actor handler)
    {
        var (auditor, caller) = (SampleDistrict.ActorOf("shenhe"), SampleDistrict.ActorOf("huifang"));
        var nobody = new CallBack(false, null, null, null);
        Step(Handed(Auditing, 30), 5, handler, new GiveFeedback(Answer, null));
        Step(Handed(Supplemented, 60), 50, handler, new GiveFeedback(Answer, null));
        Step(Supplemented, 40, auditor, new RequestSupplement(Note));
        Step(Supplemented, 30, handler, new GiveFeedback(Text.From("补充：已经约谈施工单位。"), null));
        Answered(ToCallBack, 60);
        foreach (var hours in new[] { 50.0, 26, 2 })
            Step(hours == 50 ? Answered(CalledBack, 90) : CalledBack, hours, caller, nobody);
        Step(Answered(Reworked, 200), 180, caller, new CallBack(true, Resolution.Unsolved, null, Note));
        Step(Reworked, 150, handler, new GiveFeedback(Answer, null));
        Step(Reworked, 140, auditor, new PassFeedback(null));
        var solved = new CallBack(true, Resolution.Solved, Satisfaction.Satisfied, null);
        Step(Answered(Closed, 200), 180, caller, solved);
        Step(Answered(Reopened, 200), 180, caller, solved);
        Step(Reopened, 4, dispatcher, new Reopen(Note));
        var (grid, street) = (At("street-1-community-1-grid-1", Duty.Report), SampleDistrict.ActorOf("jiedao"));
        foreach (var title in new[] { Reported, Whistled, Settled })
            Step(title, 10, grid, new Report(Text.From(title), Text.From("巡查时发现，请街道研判。"), null, null));
        Step(Whistled, 5, street, new BlowWhistle(WhistleKind.Enforcement, Note, CityManagement));
        Step(Settled, 5, street, new SettleReport(Note));
    }

    private string Registered(string title, double hoursAgo, UnitId? accused = null) =>
        Step(
            title,
            hoursAgo,
            SampleDistrict.ActorOf("dengji"),
            new Register(
                TicketOrigin.Telephone,
                Text.From(title),
                Text.From("来电反映，请有关单位尽快处理。"),
                null,
                default,
                null,
                null,
                false,
                null,
                accused
            )
        );

    private string Handed(string title, double hoursAgo, TicketLimit limit = TicketLimit.Normal, UnitId? lead = null)
    {
        Registered(title, hoursAgo + 0.02);
        var dispatch = new Dispatch(lead ?? CityManagement, limit, null);
        return Step(title, hoursAgo, SampleDistrict.ActorOf("paidan"), dispatch);
    }

    /// <summary>Answered by the unit, and passed.</summary>
    private string Answered(string title, double hoursAgo)
    {
        Step(Handed(title, hoursAgo), hoursAgo - 5, SampleDistrict.ActorOf("chengguan"), new GiveFeedback(Answer, null));
        return Step(title, hoursAgo - 6, SampleDistrict.ActorOf("shenhe"), new PassFeedback(null));
    }

    private static RequestReturn Return() =>
        new(ReturnReason.NotOurDuty, Text.From("该设施由产权单位自行维护，不在供电公司管理范围。"), null);

    private string Step(string title, double hoursAgo, Actor by, Command command)
    {
        steps.Add((now - TimeSpan.FromHours(hoursAgo), title, by, command));
        return title;
    }

    private Envelope Envelope(District district, string title, Actor by, Command command)
    {
        if (!tickets.TryGetValue(title, out var ticket))
            tickets[title] = ticket = new StreamRef(TicketDecider.Type.Name, new CaseId(Ids.New(district.Now)));
        var opens = command is Register or Report;
        var own = command is Register register ? register with { PersonKey = new PersonKeyId(Ids.New(district.Now)) } : command;
        return new Envelope(new CommandId(Ids.New(district.Now)), ticket, own, by, Channel.Page, new byte[32])
        {
            Opens = opens ? [ticket.Id.Value] : [],
        };
    }
}
