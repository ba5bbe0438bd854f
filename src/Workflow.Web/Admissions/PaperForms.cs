using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Numbering;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>文号 of the papers of a request.</summary>
internal static class PaperForms
{
    public static readonly ImmutableArray<RequestForm> All =
    [
        new(
            "number-paper",
            "编文号",
            static (fields, view) =>
                AdmissionPapers.ToNumber(
                    fields.ChoiceOf("kind", "文书", Enum.GetValues<PaperKind>()),
                    NumberIn(fields),
                    view.State,
                    view.Visit.Organisation,
                    view.Visit.Actor
                ),
            new RequestField("kind", "文书", RequestFieldKind.Select, null, Open),
            new RequestField(
                "number",
                "序号",
                RequestFieldKind.Line,
                "办公系统已经编好的填写；不填则取登记簿的下一个号"
            )
        )
        {
            Hint = "编好后可以打印文书；文号记入本单位的发文登记簿。",
        },
        new(
            "void-paper",
            "作废",
            static (fields, view) =>
                AdmissionPapers.ToVoid(
                    RequestForms.TextIn(fields, "written", "文号"),
                    RequestForms.TextIn(fields, "reason", "作废理由"),
                    view.State,
                    view.Visit.Actor
                ),
            new RequestField("written", "文号", RequestFieldKind.Select, null, Own),
            new RequestField("reason", "作废理由", RequestFieldKind.Text)
        )
        {
            Hint = "作废的号不再使用，可以重新编号。",
        },
    ];

    private static IEnumerable<Choice> Open(RequestView view) =>
        AdmissionPapers
            .Open(view.State, view.Visit.Standing)
            .Select(static kind => new Choice(kind.ToString(), PaperWords.Of(kind)));

    private static IEnumerable<Choice> Own(RequestView view) =>
        AdmissionPapers
            .Own(view.State, view.Visit.Standing)
            .Select(static paper => new Choice(
                paper.Written.Value,
                $"{paper.Written.Value}（{PaperWords.Of(paper.Kind)}）"
            ));

    private static int? NumberIn(FormFields fields)
    {
        fields.Blame("number", PaperRefusals.NumberRange, PaperRefusals.Taken);
        return string.IsNullOrWhiteSpace(fields.Typed("number")) ? null : fields.NumberOf("number", "序号");
    }
}
