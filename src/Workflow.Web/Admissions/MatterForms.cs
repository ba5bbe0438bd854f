using System.Collections.Immutable;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>What is done with a matter once it runs, or must run at once.</summary>
internal static class MatterForms
{
    private static readonly Choice[] Granting = [new(FormFields.Yes, "同意延长"), new(FormFields.No, "不同意")];

    public static readonly ImmutableArray<RequestForm> All =
    [
        new(
            "decide-extension",
            "提交决定",
            static (fields, view) =>
                new DecideTermExtension(
                    fields.YesOrNo("grants", "决定"),
                    fields.TextOf("reason", "意见"),
                    RequestForms.PaperIn(fields, view)
                ),
            new RequestField("grants", "决定", RequestFieldKind.Radio, null, static _ => Granting),
            new RequestField("reason", "意见", RequestFieldKind.Text, "不同意的须写明理由")
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "emergency",
            "应急先行",
            static (fields, _) => new BeginEmergency(RequestForms.TextIn(fields, "reason", "应急理由")),
            new RequestField("reason", "应急理由", RequestFieldKind.Text)
        )
        {
            Hint = "只用于危及生命财产、抢险救灾等不能等待的事项：立即生效，到期自动结束，须在期限内补报。",
        },
        new(
            "relay",
            "转发给社区",
            static (fields, view) =>
                new RelayMatter(
                    RequestForms.UnitsIn(fields, RequestChoices.OwnCommunities(view)),
                    string.IsNullOrWhiteSpace(fields.Typed("neededOn"))
                        ? null
                        : fields.DayOf("neededOn", "要求完成日期"),
                    Asked(fields),
                    RequestForms.TextIn(fields, "words", "转发要求")
                ),
            new RequestField("units", "转发给", RequestFieldKind.Units, null, RequestChoices.OwnCommunities),
            new RequestField("neededOn", "要求完成日期", RequestFieldKind.Day, "可不填；早于准入的，记为超出准入"),
            new RequestField(
                "data",
                "要填报的数据",
                RequestFieldKind.Line,
                "可不填，用顿号分开；准入没有的，记为超出准入"
            ),
            new RequestField("words", "转发要求", RequestFieldKind.Text)
        )
        {
            Hint = "用原来的准入编号；不得提前时间、增加表格、扩大对象。",
        },
        new(
            "extend",
            "申请延长",
            static (fields, _) =>
                new AskTermExtension(
                    fields.DayOf("until", "延长到"),
                    RequestForms.TextIn(fields, "reason", "延长理由")
                ),
            new RequestField("until", "延长到", RequestFieldKind.Day),
            new RequestField("reason", "延长理由", RequestFieldKind.Text)
        ),
        new(
            "suspend",
            "暂停执行",
            static (fields, _) => new SuspendMatter(RequestForms.TextIn(fields, "reason", "暂停理由")),
            new RequestField("reason", "暂停理由", RequestFieldKind.Text, "例如擅自扩大范围、增加表格")
        ),
        new(
            "resume",
            "恢复执行",
            static (fields, _) => new ResumeMatter(RequestForms.TextIn(fields, "reason", "恢复理由")),
            new RequestField("reason", "恢复理由", RequestFieldKind.Text)
        ),
        new(
            "report-up",
            "登记反映情况",
            static (fields, _) => new ReportUp(RequestForms.TextIn(fields, "what", "反映内容")),
            new RequestField("what", "反映内容", RequestFieldKind.Text, "向上级反映了什么")
        ),
        new(
            "exit",
            "退出",
            static (fields, _) => new ExitMatter(RequestForms.TextIn(fields, "reason", "退出理由")),
            new RequestField("reason", "退出理由", RequestFieldKind.Text, "查询时显示")
        )
        {
            Hint = "退出后立即不得再执行。",
        },
    ];

    private static ImmutableArray<Text> Asked(FormFields fields) =>
        fields.TextOf("data", "要填报的数据") is { } data
            ?
            [
                .. data
                    .Value.Split(
                        ['、', '，', ',', '；', ';'],
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                    .Select(Text.From),
            ]
            : [];
}
