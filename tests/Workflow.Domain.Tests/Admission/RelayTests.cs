using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>转发: 街道把准入的事项转给社区，不得提前时间、增加表格、扩大对象.</summary>
public sealed class RelayTests
{
    private static readonly RelayMatter ToRelay = new([Community], null, [], Text.From("请按通知办理"));

    /// <summary>To all communities, with one column asked for and a last day.</summary>
    private static readonly Spec Admitted = InForce
        .Given(
            new RequestDrafted(
                Appearance,
                new Hand(new PersonId("p-014"), null),
                CommunityTask with
                {
                    From = new DateOnly(2026, 3, 1),
                    NeededOn = new DateOnly(2026, 5, 31),
                    DataAsked = [Text.From("户数")],
                }
            ),
            InForce.Request().Published!
        )
        .At(Day(5));

    [Fact(DisplayName = "照准入内容转发没有发现；提前时间、增加表格、扩大对象各记一项，合起来各记各的")]
    public void What_goes_beyond_is_a_finding()
    {
        Assert.Empty(Findings(ToRelay));
        Assert.Empty(Findings(ToRelay with { NeededOn = new DateOnly(2026, 5, 31), DataAsked = [Text.From("户数")] }));
        Assert.Equal([DemandExcess.EarlierDate], Findings(ToRelay with { NeededOn = new DateOnly(2026, 5, 30) }));
        Assert.Equal(
            [DemandExcess.AddedForm],
            Findings(ToRelay with { DataAsked = [Text.From("户数"), Text.From("电话")] })
        );
        var streets = InForce.At(Day(20));
        var wider = streets.Doing("jiedao", ToRelay with { NeededOn = new DateOnly(2026, 6, 1) });
        DemandExcess[] both = [.. wider.Request().Relays.Single().Findings];
        Assert.Equal([DemandExcess.EarlierDate, DemandExcess.WiderScope], both);
    }

    [Fact(DisplayName = "只有收到事项的街道能转发，只能转给本街道的社区；没有准入、已经退出的不能转发")]
    public void Who_may_relay_what()
    {
        foreach (var account in (string[])["shequ", "shirong", "quwei", "ducha"])
            Assert.False(Admitted.Trying(account, ToRelay).IsAccepted, account);
        Admitted
            .Trying("jiedao", ToRelay with { To = [new UnitId("street-2-community-1")] })
            .ThenRefused(AdmissionRefusals.UnitUnknown, "street-2-community-1");
        Admitted.Trying("jiedao", ToRelay with { To = [] }).ThenRefused(AdmissionRefusals.NoAddressee);
        Admitted
            .Trying("jiedao", ToRelay with { Words = Text.From("秘密★") })
            .ThenRefused(AdmissionRefusals.Secret, "秘密★");
        Approved.Trying("jiedao", ToRelay).ThenRefused(AdmissionRefusals.Unknown);
        var exited = Admitted.Doing("shirong", new ExitMatter(Text.From("提前完成")));
        exited.Trying("jiedao", ToRelay).ThenRefused(AdmissionRefusals.NotInPhase, "已退出", "转发");
    }

    private static DemandExcess[] Findings(RelayMatter relay) =>
        [.. Admitted.Doing("jiedao", relay).Request().Relays.Single().Findings];
}
