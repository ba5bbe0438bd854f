using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Running;
using Xunit;

namespace Workflow.Testing;

/// <summary>
/// Tickets of the sample district in every state that can be reached within a moment, by the commands of those whose
/// steps they are.
/// </summary>
public sealed class TicketStories
{
    public const string ToAccept = "湖滨小区北门路灯不亮，晚上看不清路";
    public const string ToDispatch = "正阳菜市场门口占道经营";
    public const string Returned = "电线杆倾斜，担心倒伏";
    public const string Reopened = "龙华路雨篦缺失又出现";
    public const string AsksReturn = "小区变压器噪声扰民";
    public const string AsksExtension = "老旧小区外墙脱落";
    public const string AsksSuspension = "路灯不亮：等待供电公司停电许可";
    public const string Contacted = "南航街道龙华路窨井盖破损，夜间有行人绊倒";
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
    public const string Disputed = "地下车库长期积水";
    public const string Reported = "楼道堆放杂物，消防通道不畅";
    public const string Whistled = "小广场深夜烧烤扰民";
    public const string Settled = "单元门门禁失灵";
    public const string Closed = "早市噪声";
    public const string Accusing = "反映城管局执法态度生硬";

    private readonly List<(string Title, Actor By, Command Command)> steps = [];
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

    /// <param name="more">So many newly registered tickets besides.</param>
    public async Task TellAsync(District district, int more = 0)
    {
        TellOfUnits(district.Now.DayInChina.AddDays(20));
        TellOfTheCentre();
        TellOfStreets();
        for (var number = 1; number <= more; number++)
            Registered($"第{number}号楼前路面坑洼，车辆颠簸");
        foreach (var (title, by, command) in steps)
        {
            var outcome = await district.RunAsync(Envelope(district, title, by, command));
            if (outcome is not Outcome.Done)
                Assert.Fail($"{title}, {command.GetType().Name}: {outcome}");
        }
    }

    private void TellOfUnits(DateOnly later)
    {
        var (person, handler) = (SampleDistrict.ActorOf("shirong"), SampleDistrict.ActorOf("chengguan"));
        Handed(ToSign);
        Handed(Urgent, TicketLimit.Urgent);
        Step(Handed(Contacted, TicketLimit.Complex), handler, new Sign());
        Step(Contacted, handler, new Contact(ContactMeans.Telephone, true, null));
        Step(Handed(ToSection, TicketLimit.Complex), handler, new Assign(Appearance, null, null));
        Step(Handed(ToPerson, TicketLimit.Complex), handler, new Assign(Appearance, person.Person, null));
        Step(ToPerson, person, new Contact(ContactMeans.Telephone, true, null));
        Step(Handed(Drafted, TicketLimit.Complex), handler, new Assign(Appearance, person.Person, null));
        Step(Drafted, person, new DraftReply(Answer, Note));
        Step(Handed(AsksReturn, lead: Power), At("power", Duty.Handle), Return());
        Step(Handed(AsksExtension, lead: Housing), At("housing", Duty.Handle), new RequestExtension(5, Note));
        Step(Handed(AsksSuspension), handler, new Sign());
        Step(AsksSuspension, handler, new RequestSuspension(SuspensionKind.Engineering, Note, later));
        Step(Handed(Suspended), handler, new Sign());
        Step(Suspended, handler, new RequestSuspension(SuspensionKind.Weather, Note, later));
        Step(Suspended, SampleDistrict.ActorOf("paidan"), new DecideRequest(true, null));
    }

    private void TellOfTheCentre()
    {
        var (dispatcher, handler) = (SampleDistrict.ActorOf("paidan"), SampleDistrict.ActorOf("chengguan"));
        var (auditor, caller) = (SampleDistrict.ActorOf("shenhe"), SampleDistrict.ActorOf("huifang"));
        var solved = new CallBack(true, Resolution.Solved, Satisfaction.Satisfied, null);
        var unsolved = new CallBack(true, Resolution.Unsolved, null, Note);
        Registered(ToAccept);
        Step(Registered(ToDispatch), dispatcher, new Accept());
        Step(Registered(Accusing, CityManagement), dispatcher, new Accept());
        Step(Handed(Returned, lead: Power), At("power", Duty.Handle), Return());
        Step(Returned, dispatcher, new DecideRequest(true, null));
        Step(Handed(Auditing), handler, new GiveFeedback(Answer, null));
        Step(Handed(Supplemented), handler, new GiveFeedback(Answer, null));
        Step(Supplemented, auditor, new RequestSupplement(Note));
        Step(Supplemented, handler, new GiveFeedback(Text.From("补充：已经约谈施工单位。"), null));
        Passed(Handed(ToCallBack));
        Step(Passed(Handed(CalledBack)), caller, new CallBack(false, null, null, null));
        Step(Passed(Handed(Reworked)), caller, unsolved);
        Passed(Reworked);
        Handed(Disputed);
        for (var tries = 0; tries < 3; tries++)
            Step(Passed(Disputed), caller, unsolved);
        Step(Passed(Handed(Closed)), caller, solved);
        Step(Passed(Handed(Reopened)), caller, solved);
        Step(Reopened, dispatcher, new Reopen(Note));
    }

    private void TellOfStreets()
    {
        var (grid, street) = (At("street-1-community-1-grid-1", Duty.Report), SampleDistrict.ActorOf("jiedao"));
        foreach (var title in new[] { Reported, Whistled, Settled })
            Step(title, grid, new Report(Text.From(title), Text.From("巡查时发现，请街道研判。"), null, null));
        Step(Whistled, street, new BlowWhistle(WhistleKind.Enforcement, Note, CityManagement));
        Step(Settled, street, new SettleReport(Note));
    }

    private string Registered(string title, UnitId? accused = null) =>
        Step(
            title,
            SampleDistrict.ActorOf("dengji"),
            new Register(
                TicketOrigin.Telephone,
                Text.From(title),
                Text.From("来电反映，请有关单位尽快处理。"),
                null,
                default,
                Text.From("诉求人甲"),
                null,
                false,
                null,
                accused
            )
        );

    private string Handed(string title, TicketLimit limit = TicketLimit.Normal, UnitId? lead = null) =>
        Step(Registered(title), SampleDistrict.ActorOf("paidan"), new Dispatch(lead ?? CityManagement, limit, null));

    /// <summary>Answered by the unit that has it, and passed.</summary>
    private string Passed(string title)
    {
        Step(title, SampleDistrict.ActorOf("chengguan"), new GiveFeedback(Answer, null));
        return Step(title, SampleDistrict.ActorOf("shenhe"), new PassFeedback(null));
    }

    private static RequestReturn Return() =>
        new(ReturnReason.NotOurDuty, Text.From("该设施由产权单位自行维护，不在供电公司管理范围。"), null);

    private string Step(string title, Actor by, Command command)
    {
        steps.Add((title, by, command));
        return title;
    }

    private Envelope Envelope(District district, string title, Actor by, Command command)
    {
        if (!tickets.TryGetValue(title, out var ticket))
            tickets[title] = ticket = new StreamRef(TicketDecider.Type.Name, new CaseId(Ids.New(district.Now)));
        var opens = command is Register or Report;
        var own = command is Register register
            ? register with
            {
                PersonKey = new PersonKeyId(Ids.New(district.Now)),
            }
            : command;
        return new Envelope(new CommandId(Ids.New(district.Now)), ticket, own, by, Channel.Page, new byte[32])
        {
            Opens = opens ? [ticket.Id.Value] : [],
        };
    }
}
