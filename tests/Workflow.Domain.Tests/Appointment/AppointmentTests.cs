using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Appointment.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Appointment;

/// <summary>日程.</summary>
public sealed class AppointmentTests
{
    private static readonly CaseId Matter = new(Ids.Derived("appointment/matter"));

    public static readonly AppointmentContent Visit = new(
        AppointmentKind.Inspection,
        CaseText.From("市容台账检查"),
        new DateOnly(2026, 3, 20),
        Text.From("城管局"),
        CityManagement,
        null
    );

    private static readonly RecordAppointment ToRecord = new(Visit, null);
    private static readonly Spec New = Spec.For(AppointmentDecider.Type).With(Admissions.District);
    public static readonly Spec Recorded = New.As("shequ").When(ToRecord).After();

    [Fact(DisplayName = "社区登记检查：没有编号的不成立；写了准入编号、对象包括本单位的成立，不给本单位的不成立")]
    public void An_inspection_without_a_number_stands_out()
    {
        Assert.False(State(Recorded).Recorded!.Stood);
        var cited = new RecordAppointment(Visit with { CitedNumber = Text.From("龙准〔2026〕7号") }, Matter);
        var forAll = InForce.Request() with { Content = CommunityTask with { From = new DateOnly(2026, 3, 1) } };
        Assert.True(State(Record(cited, forAll)).Recorded!.Stood);
        Assert.False(State(Record(cited, InForce.Request())).Recorded!.Stood);
        Recorded.As("shequ").When(ToRecord).ThenUnchanged();
    }

    [Fact(DisplayName = "谁能登记、写错的：只有街道、社区；日期在一年之内；有密级标志的不保存")]
    public void Who_and_what()
    {
        foreach (var account in (string[])["shirong", "quwei", "ducha", "paidan"])
            Assert.False(New.As(account).When(ToRecord).IsAccepted, account);
        var community = New.As("shequ");
        community
            .When(ToRecord with { Content = Visit with { On = new DateOnly(2028, 1, 1) } })
            .ThenRefused(AppointmentRefusals.DayTooFar, "2028年1月1日");
        community
            .When(ToRecord with { Content = Visit with { Title = CaseText.From("机密★检查") } })
            .ThenRefused(AdmissionRefusals.Secret, "机密★");
        community
            .When(ToRecord with { Content = Visit with { IssuerName = Text.From(" ") } })
            .ThenRefused(AdmissionRefusals.TextMissing, "来自");
    }

    [Fact(DisplayName = "登记的单位可以取消一次，写明理由；别的单位看不到")]
    public void Cancelled()
    {
        var cancel = new CancelAppointment(Text.From("与会议合并"));
        Recorded.As("jiedao").When(cancel).ThenRefused(AppointmentRefusals.Unknown);
        Recorded
            .As("shequ")
            .When(new CancelAppointment(Text.From(" ")))
            .ThenRefused(AdmissionRefusals.TextMissing, "取消理由");
        var gone = Recorded.As("shequ").When(cancel).After();
        gone.As("shequ").When(cancel).ThenRefused(AppointmentRefusals.CancelledAlready);
    }

    private static Spec Record(RecordAppointment command, AdmissionState matter) =>
        New.At(Day(12)).As("shequ").WithRegisters(matter).When(command).After();

    private static AppointmentState State(Spec spec) => (AppointmentState)spec.State;
}
