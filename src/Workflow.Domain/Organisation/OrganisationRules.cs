using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Why an organisation is refused. Every first argument is the code at fault, so that a file can name its line.
/// </summary>
public static class OrganisationRules
{
    public static readonly RefusalRule TooMany = new(
        "organisation.too-many",
        RefusalKind.Invalid,
        "{0}共{1}条，超过上限{2}条，请核对文件是否重复。"
    );

    public static readonly RefusalRule CodeInvalid = new(
        "organisation.code-invalid",
        RefusalKind.Invalid,
        "编号“{0}”不合规则，请用小写英文字母开头，只含小写字母、数字和连字符，不超过40个字符。"
    );

    public static readonly RefusalRule CodeReserved = new(
        "organisation.code-reserved",
        RefusalKind.Invalid,
        "编号“{0}”由系统自用，请换一个编号。"
    );

    public static readonly RefusalRule DuplicateCode = new(
        "organisation.duplicate-code",
        RefusalKind.Invalid,
        "编号“{0}”出现了两次，请改用不同的编号。"
    );

    public static readonly RefusalRule NameMissing = new(
        "organisation.name-missing",
        RefusalKind.Invalid,
        "编号“{0}”没有名称，请补填。"
    );

    public static readonly RefusalRule PaperWordLength = new(
        "organisation.paper-word-length",
        RefusalKind.Invalid,
        "单位“{0}”的机关代字应为1至{1}个字，请更正。"
    );

    public static readonly RefusalRule PaperWordTwice = new(
        "organisation.paper-word-twice",
        RefusalKind.Invalid,
        "单位“{0}”的机关代字“{1}”已由另一个单位使用，文号会重复，请更正。"
    );

    public static readonly RefusalRule UnknownParent = new(
        "organisation.unknown-parent",
        RefusalKind.Invalid,
        "单位“{0}”的上级“{1}”不在文件中，请补上该上级或更正编号。"
    );

    public static readonly RefusalRule Cycle = new(
        "organisation.cycle",
        RefusalKind.Invalid,
        "单位“{0}”的上级关系首尾相接成了环，或超过{1}层，请更正上级。"
    );

    public static readonly RefusalRule Root = new(
        "organisation.root",
        RefusalKind.Invalid,
        "单位“{0}”的上级有误：只有区本身没有上级，其他单位都要写明上级，区只能有一个。"
    );

    public static readonly RefusalRule Misplaced = new(
        "organisation.misplaced",
        RefusalKind.Invalid,
        "单位“{0}”放错了位置：社区应在街道之下，网格应在社区之下，请更正上级“{1}”。"
    );

    public static readonly RefusalRule UnknownUnit = new(
        "organisation.unknown-unit",
        RefusalKind.Invalid,
        "岗位“{0}”所在的单位“{1}”不在文件中，请补上该单位或更正编号。"
    );

    public static readonly RefusalRule UnknownPerson = new(
        "organisation.unknown-person",
        RefusalKind.Invalid,
        "岗位“{0}”的任职人员“{1}”不在文件中，请补上该人员或更正编号。"
    );

    public static readonly RefusalRule HeldTwice = new(
        "organisation.held-twice",
        RefusalKind.Invalid,
        "岗位“{0}”把同一人员“{1}”写了两次，请删去一处。"
    );

    public static readonly RefusalRule PostDiffers = new(
        "organisation.post-differs",
        RefusalKind.Invalid,
        "岗位“{0}”在不同任职人员处的单位、名称或职责不一致，请统一或分成两个岗位。"
    );

    public static readonly RefusalRule DutyTwice = new(
        "organisation.duty-twice",
        RefusalKind.Invalid,
        "岗位“{0}”的同一职责写了两次，请删去一处。"
    );
}
