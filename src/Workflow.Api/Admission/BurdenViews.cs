using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;

namespace Workflow.Api.Admission;

/// <summary>What units carry at this moment.</summary>
internal sealed record BurdenView(
    [property: Description("正在执行、下达给这些单位的准入事项，件数。")] int Count,
    [property: Description("每个单位每年约多少分钟；没有写明用时的不计。")] long MinutesPerYear,
    [property: Description("其中没有写明用时的件数。")] int Unstated,
    [property: Description("按类别和发起单位，多的在前。")] IReadOnlyList<BurdenLineView> Lines,
    [property: Description("还有谁要填报同样的数据：正在执行的和已经提交的。")] IReadOnlyList<SameDataView> SameData
);

internal sealed record BurdenLineView(
    AdmissionKind Kind,
    string KindWord,
    [property: Description("发起单位；上级部署的为null。")] UnitName? Applicant,
    int Count,
    long MinutesPerYear
);

/// <summary>A request that is not for the reader's eyes is told of without saying whose it is.</summary>
internal sealed record SameDataView(
    [property: Description("同样要填报的数据。")] IReadOnlyList<string> Data,
    [property: Description("true表示已经准入，可以直接取用。")] bool Executable,
    [property: Description("准入编号；还没有准入的为null。")] string? MatterNumber,
    [property: Description("标识；您不能查看的为null。")] Guid? Request,
    [property: Description("事项名称；您不能查看的为null。")] string? Title
)
{
    public static SameDataView Of(AdmissionRow row, AdmissionContent content, Standing standing)
    {
        var mayRead = row.MayBeReadBy(standing);
        return new SameDataView(
            row.DataSharedWith(content),
            row.IsExecutable,
            row.MatterNumber,
            mayRead ? row.Case.Value : null,
            mayRead ? row.Title : null
        );
    }
}
