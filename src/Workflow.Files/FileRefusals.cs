using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>
/// Why a file, a row or a cell is not taken. Places are arguments, contents never are: a table without its header has
/// somebody's name where the header should be.
/// </summary>
public static class FileRefusals
{
    public static readonly RefusalRule Empty = new("file.empty", RefusalKind.Invalid, "文件是空的，请检查后重新上传。");

    public static readonly RefusalRule TooLarge = new(
        "file.too-large",
        RefusalKind.Invalid,
        "文件超过{0}字节，请分成几个文件上传。"
    );

    public static readonly RefusalRule OldWorkbook = new(
        "file.old-workbook",
        RefusalKind.Invalid,
        "这是旧版 .xls，请另存为 .xlsx 后再上传。"
    );

    public static readonly RefusalRule Encrypted = new(
        "file.encrypted",
        RefusalKind.Invalid,
        "文件设有打开密码，请取消密码后再上传。"
    );

    public static readonly RefusalRule Disguised = new(
        "file.disguised",
        RefusalKind.Invalid,
        "文件内容是{0}，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。"
    );

    public static readonly RefusalRule NotATable = new(
        "file.not-a-table",
        RefusalKind.Invalid,
        "这是{0}，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"
    );

    public static readonly RefusalRule UnknownName = new(
        "file.unknown-name",
        RefusalKind.Invalid,
        "只接受名称以 .xlsx 或 .csv 结尾的文件，请另存后再上传。"
    );

    public static readonly RefusalRule UnknownEncoding = new(
        "file.unknown-encoding",
        RefusalKind.Invalid,
        "文字编码既不是 UTF-8 也不是 GB 18030，请另存为 .xlsx 或“CSV UTF-8”后再上传。"
    );

    public static readonly RefusalRule Damaged = new(
        "file.damaged",
        RefusalKind.Invalid,
        "文件已损坏或不完整，请用表格软件打开并另存为 .xlsx 后再上传。"
    );

    public static readonly RefusalRule Unpacked = new(
        "file.unpacked-too-large",
        RefusalKind.Invalid,
        "文件解开后过大，请删去图片和多余的工作表，或分成几个文件上传。"
    );

    public static readonly RefusalRule UnsafeParts = new(
        "file.unsafe-parts",
        RefusalKind.Invalid,
        "文件内部含有不安全的内容，不能读取，请把数据复制到新的表格文件再上传。"
    );

    public static readonly RefusalRule NoVisibleSheet = new(
        "file.no-visible-sheet",
        RefusalKind.Invalid,
        "文件里没有可见的工作表，请取消隐藏后再上传。"
    );

    public static readonly RefusalRule NoHeader = new(
        "file.no-header",
        RefusalKind.Invalid,
        "第1行应是表头，现在是空的，请在第1行填写列名。"
    );

    public static readonly RefusalRule UnnamedColumn = new(
        "file.unnamed-column",
        RefusalKind.Invalid,
        "{0}列没有列名，请在第1行补上，或删去这一列。"
    );

    public static readonly RefusalRule RepeatedColumn = new(
        "file.repeated-column",
        RefusalKind.Invalid,
        "{0}列与{1}列的列名相同，请只保留一列。"
    );

    public static readonly RefusalRule UnknownColumn = new(
        "file.unknown-column",
        RefusalKind.Invalid,
        "{0}列的列名不认识，可用的列名有：{1}。"
    );

    public static readonly RefusalRule MissingColumn = new(
        "file.missing-column",
        RefusalKind.Invalid,
        "缺少“{0}”列，请在第1行加上这个列名，内容为{1}。"
    );

    public static readonly RefusalRule TooManyColumns = new(
        "file.too-many-columns",
        RefusalKind.Invalid,
        "列数超过{0}，请删去多余的列。"
    );

    public static readonly RefusalRule TooManyRows = new(
        "file.too-many-rows",
        RefusalKind.Invalid,
        "数据超过{0}行，请分成几个文件上传。"
    );

    public static readonly RefusalRule OutsideTheHeader = new(
        "file.outside-the-header",
        RefusalKind.Invalid,
        "{0}在表头范围之外，请删去，或在第1行补上列名。"
    );

    public static readonly RefusalRule UnevenQuotes = new(
        "file.uneven-quotes",
        RefusalKind.Invalid,
        "第{0}行的引号不成对，请补全；内容里的引号要写成两个。"
    );

    public static readonly RefusalRule LongCell = new("file.long-cell", RefusalKind.Invalid, "{0}超过{1}字，请缩短。");

    public static readonly RefusalRule UnstorableCell = new(
        "file.unstorable-cell",
        RefusalKind.Invalid,
        "{0}含有不能保存的控制字符，请删去后重新填写。"
    );

    public static readonly RefusalRule Formula = new(
        "file.formula",
        RefusalKind.Invalid,
        "{0}是公式，请改为数值或文字。"
    );

    public static readonly RefusalRule ErrorValue = new(
        "file.error-value",
        RefusalKind.Invalid,
        "{0}是错误值，请改为正确的数值或文字。"
    );

    public static readonly RefusalRule MergedCells = new(
        "file.merged-cells",
        RefusalKind.Invalid,
        "{0}是合并单元格，请取消合并后逐格填写。"
    );

    public static readonly RefusalRule LostDigits = new(
        "file.lost-digits",
        RefusalKind.Invalid,
        "{0}是超过15位的数字，末几位可能已丢失，请把这一列设为文本后重新填写。"
    );

    public static readonly RefusalRule UnclearValue = new(
        "file.unclear-value",
        RefusalKind.Invalid,
        "{0}的数值或日期无法识别，请改为文本后重新填写。"
    );

    public static readonly RefusalRule Duration = new(
        "file.duration",
        RefusalKind.Invalid,
        "{0}是时长，请改为数值或文字。"
    );

    public static readonly RefusalRule MissingCell = new(
        "file.missing-cell",
        RefusalKind.Invalid,
        "{0}是空的，请填写“{1}”：{2}。"
    );

    public static readonly RefusalRule NotAsExpected = new(
        "file.not-as-expected",
        RefusalKind.Invalid,
        "{0}（{1}）填写有误，应为{2}。"
    );

    public static readonly RefusalRule ExampleRow = new(
        "file.example-row",
        RefusalKind.Invalid,
        "第{0}行是模板里的示例，请删去或改为实际内容。"
    );

    public static readonly RefusalRule MoreFaults = new(
        "file.more-faults",
        RefusalKind.Invalid,
        "问题超过{0}处，其余的没有列出，请改好后再上传。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Empty,
        TooLarge,
        OldWorkbook,
        Encrypted,
        Disguised,
        NotATable,
        UnknownName,
        UnknownEncoding,
        Damaged,
        Unpacked,
        UnsafeParts,
        NoVisibleSheet,
        NoHeader,
        UnnamedColumn,
        RepeatedColumn,
        UnknownColumn,
        MissingColumn,
        TooManyColumns,
        TooManyRows,
        OutsideTheHeader,
        UnevenQuotes,
        LongCell,
        UnstorableCell,
        Formula,
        ErrorValue,
        MergedCells,
        LostDigits,
        UnclearValue,
        Duration,
        MissingCell,
        NotAsExpected,
        ExampleRow,
        MoreFaults,
    ];
}
