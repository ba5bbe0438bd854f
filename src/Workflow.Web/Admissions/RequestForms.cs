using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>The forms of all moves but the draft's own, one entry each.</summary>
internal static class RequestForms
{
    private static readonly Choice[] Agreeing = [new(FormFields.Yes, "同意"), new(FormFields.No, "不同意")];
    private static readonly Choice[] Passing = [new(FormFields.Yes, "通过"), new(FormFields.No, "不通过")];
    private static readonly Choice[] TakingBack = [new(FormFields.No, "改回草稿"), new(FormFields.Yes, "不再申请")];

    private static readonly Choice[] Stances =
    [
        .. AdmissionWords.Stances.Select(static one => new Choice(one.Value.ToString(), one.Key)),
    ];

    private static readonly ImmutableArray<RequestForm> All =
    [
        new("check", "核稿通过", static (_, _) => new CheckDraft()) { Hint = "核过的稿子再改动，须重新核稿。" },
        new(
            "co-sign",
            "提交会签意见",
            static (fields, _) => new CoSign(fields.YesOrNo("agrees", "会签意见"), fields.TextOf("opinion", "意见")),
            new RequestField("agrees", "会签意见", RequestFieldKind.Radio, null, static _ => Agreeing),
            new RequestField("opinion", "意见", RequestFieldKind.Text, "不同意的须写明")
        ),
        new(
            "settle",
            "写明处理",
            static (fields, view) =>
                new SettleDisagreement(UnitIn(fields, view, "unit", "会签单位"), TextIn(fields, "how", "处理意见")),
            new RequestField("unit", "会签单位", RequestFieldKind.Select, null, RequestChoices.Disagreeing),
            new RequestField("how", "处理意见", RequestFieldKind.Text, "留在会签单上")
        ),
        new("submit", "提交", static (_, view) => ToSubmit(view))
        {
            Hint = "提交后由本单位办公室预审；触碰不能下达条款的，留在草稿并列出条款。",
        },
        new(
            "pre-review",
            "预审通过",
            static (fields, view) => new PassPreReview(fields.TextOf("opinion", "预审意见"), PaperIn(fields, view)),
            new RequestField("opinion", "预审意见", RequestFieldKind.Text, "可不填")
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "leader-sign",
            "审签通过",
            static (fields, view) => new SignAsLeader(fields.TextOf("opinion", "审签意见"), PaperIn(fields, view)),
            new RequestField("opinion", "审签意见", RequestFieldKind.Text, "可不填")
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "review",
            "提交审查意见",
            static (fields, view) =>
                new GiveReview(
                    fields.ChoiceOf("step", "审查类别", AdmissionStep.Legality, AdmissionStep.Reasonableness),
                    fields.YesOrNo("passes", "审查结论"),
                    TextIn(fields, "opinion", "审查意见"),
                    PaperIn(fields, view)
                ),
            new RequestField("step", "审查类别", RequestFieldKind.Select, null, RequestChoices.Reviews),
            new RequestField("passes", "审查结论", RequestFieldKind.Radio, null, static _ => Passing),
            new RequestField("opinion", "审查意见", RequestFieldKind.Text)
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "answer",
            "提交意见",
            static (fields, _) =>
                new AnswerConsultation(
                    fields.ChoiceOf("stance", "态度", Enum.GetValues<Stance>()),
                    fields.TextOf("opinion", "意见")
                ),
            new RequestField("stance", "态度", RequestFieldKind.Radio, null, static _ => Stances),
            new RequestField("opinion", "意见", RequestFieldKind.Text, "同意的可不填")
        )
        {
            Hint = "到期没有答复的，记为未答复，不算同意。",
        },
        new(
            "pass",
            "扎口审核通过",
            static (fields, view) =>
                new PassGatekeeper(
                    fields.TextOf("opinion", "扎口意见"),
                    fields.TextOf("conditions", "附加条件"),
                    PaperIn(fields, view)
                ),
            new RequestField("opinion", "扎口意见", RequestFieldKind.Text, "可不填"),
            new RequestField("conditions", "附加条件", RequestFieldKind.Text, "可不填；查询时显示")
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "deliberation",
            "登记审议通过",
            static (fields, _) =>
                new RecordDeliberation(
                    fields.DayOf("heldOn", "会议日期"),
                    TextIn(fields, "record", "审议记录"),
                    fields.Scans
                ),
            new RequestField("heldOn", "会议日期", RequestFieldKind.Day),
            new RequestField("record", "审议记录", RequestFieldKind.Text, "会议名称、结论"),
            new RequestField(Scans.Field, "会议纪要扫描件", RequestFieldKind.Scans, "可不附；" + Scans.Why)
        ),
        new("publish", "公布", static (_, view) => new PublishMatter(view.Content.Kind, IssuerOf(view)))
        {
            Hint = "公布后取得准入编号，从开始日期起可以执行。",
        },
        .. MatterForms.All,
        .. PaperForms.All,
        new(
            "send-back",
            "退回",
            static (fields, view) =>
                new SendBack(
                    fields.ChoiceOf(
                        "to",
                        "退到哪一步",
                        AdmissionPhase.Returned,
                        AdmissionPhase.PreReview,
                        AdmissionPhase.Reviewing
                    ),
                    TextIn(fields, "reason", "退回理由"),
                    PaperIn(fields, view)
                ),
            new RequestField("to", "退到哪一步", RequestFieldKind.Select, null, RequestChoices.WaysBack),
            new RequestField("reason", "退回理由", RequestFieldKind.Text)
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "reject",
            "不予准入",
            static (fields, view) => new Reject(TextIn(fields, "reason", "不予准入的理由"), PaperIn(fields, view)),
            new RequestField("reason", "不予准入的理由", RequestFieldKind.Text)
        )
        {
            MayBeOnPaper = true,
        },
        new(
            "ask-co-sign",
            "送会签",
            static (fields, view) => new AskCoSign(UnitsIn(fields, view)),
            new RequestField("units", "会签单位", RequestFieldKind.Units, null, RequestChoices.Institutions)
        ),
        new(
            "hand-on",
            "转办",
            static (fields, view) => new HandOn(PersonIn(fields, view, "person", "转给谁", RequestChoices.Colleagues)),
            new RequestField("person", "转给谁", RequestFieldKind.Select, null, RequestChoices.Colleagues)
        ),
        new(
            "copy",
            "抄送",
            static (fields, view) => new CopyTo(UnitsIn(fields, view)),
            new RequestField("units", "抄送单位", RequestFieldKind.Units, null, RequestChoices.Institutions)
        ),
        new(
            "urge",
            "催办",
            static (fields, _) => new UrgeStep(fields.ChoiceOf("step", "哪一步", Enum.GetValues<AdmissionStep>())),
            new RequestField("step", "哪一步", RequestFieldKind.Select, null, RequestChoices.Owed)
        ),
        new(
            "supervise",
            "督办",
            static (fields, _) =>
                new SuperviseStep(
                    fields.ChoiceOf("step", "哪一步", Enum.GetValues<AdmissionStep>()),
                    TextIn(fields, "demand", "督办要求")
                ),
            new RequestField("step", "哪一步", RequestFieldKind.Select, null, RequestChoices.HandedUp),
            new RequestField("demand", "督办要求", RequestFieldKind.Text, "何时办结、如何反馈")
        ),
        new(
            "take-back",
            "撤回",
            static (fields, _) =>
                new TakeBack(TextIn(fields, "reason", "撤回理由"), fields.YesOrNo("for-good", "撤回以后")),
            new RequestField("for-good", "撤回以后", RequestFieldKind.Radio, null, static _ => TakingBack),
            new RequestField("reason", "撤回理由", RequestFieldKind.Text)
        ),
    ];

    public static RequestForm? Find(string verb) => All.FirstOrDefault(form => form.Verb == verb);

    public static UnitId IssuerOf(RequestView view) =>
        view.State.Applicant is { } applicant ? view.Visit.Organisation.InstitutionOf(applicant) : default;

    private static SubmitRequest ToSubmit(RequestView view) => new(view.Content.Kind, IssuerOf(view));

    public static Text TextIn(FormFields fields, string name, string label) => fields.TextOf(name, label) ?? default;

    private static UnitId UnitIn(FormFields fields, RequestView view, string name, string label)
    {
        var unit = new UnitId(fields.TextOf(name, label)?.Value ?? "");
        if (view.Visit.Organisation.UnitById(unit) is null)
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return unit;
    }

    private static ImmutableArray<UnitId> UnitsIn(FormFields fields, RequestView view) =>
        UnitsIn(fields, RequestChoices.Institutions(view));

    /// <summary>Those of the offered units that were ticked.</summary>
    public static ImmutableArray<UnitId> UnitsIn(FormFields fields, IEnumerable<Choice> offered) =>
        [
            .. offered
                .Where(choice => fields.IsChecked($"units-{choice.Value}"))
                .Select(static choice => new UnitId(choice.Value)),
        ];

    private static PersonId PersonIn(
        FormFields fields,
        RequestView view,
        string name,
        string label,
        Func<RequestView, IEnumerable<Choice>> offered
    )
    {
        var code = fields.TextOf(name, label)?.Value ?? "";
        if (!offered(view).Any(choice => choice.Value == code))
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return new PersonId(code);
    }

    /// <summary>Null where the one who acts decides; a clerk names who decided, with scans of it.</summary>
    public static OnPaper? PaperIn(FormFields fields, RequestView view)
    {
        if (!view.Visit.Holds(Duty.EnterRuling) || !Scans.IsPaper(fields))
            return null;
        return new OnPaper(
            PersonIn(fields, view, "decidedBy", "谁决定的", RequestChoices.Leaders),
            fields.DayOf("decidedOn", "决定日期"),
            TextIn(fields, "paper", "纸质件编号"),
            fields.Scans
        );
    }
}
