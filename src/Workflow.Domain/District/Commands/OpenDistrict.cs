using Workflow.Domain.Kernel;

namespace Workflow.Domain.District.Commands;

/// <summary>Opens the district, or gives an open one another name.</summary>
public sealed record OpenDistrict(Text Code, Text Name, bool IsSample) : Command
{
    public static readonly RefusalRule CodeInvalid = new(
        "district.code-invalid",
        RefusalKind.Invalid,
        "区县代码“{0}”不合规则，请用小写英文字母开头，只含小写字母、数字和连字符，不超过40个字符。"
    );

    public static readonly RefusalRule NameMissing = new(
        "district.name-missing",
        RefusalKind.Invalid,
        "区县“{0}”没有写明名称，请补填。"
    );

    public static readonly RefusalRule OtherCode = new(
        "district.other-code",
        RefusalKind.Conflict,
        "本库属于区县“{0}”，不能改为“{1}”，请核对所选的目录和数据库。"
    );

    public static readonly RefusalRule SampleChanged = new(
        "district.sample-changed",
        RefusalKind.Conflict,
        "区县“{0}”是否为示例在开通时已经确定，不能更改，请另建数据库。"
    );

    internal Decision Decide(DistrictState state)
    {
        if (!Codes.IsValid(Code.Value))
            return Decision.Refuse(CodeInvalid, Code.Value);
        if (Name.IsEmpty)
            return Decision.Refuse(NameMissing, Code.Value);
        if (!state.IsOpen)
            return Decision.Accept(new DistrictOpened(Code, Name, IsSample));
        if (Code != state.Code)
            return Decision.Refuse(OtherCode, state.Code.Value, Code.Value);
        if (IsSample != state.IsSample)
            return Decision.Refuse(SampleChanged, Code.Value);
        return Name == state.Name ? Decision.AlreadySo : Decision.Accept(new DistrictRenamed(Name));
    }
}
