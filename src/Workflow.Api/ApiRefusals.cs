using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Api;

/// <summary>Why a request of a program is not even looked at: what only this door can say.</summary>
public static class ApiRefusals
{
    public static readonly RefusalRule NoSuchAddress = new(
        "door.no-such-address",
        RefusalKind.Unseen,
        "没有这个接口地址，请对照接口说明（/openapi/v1.json）检查。"
    );

    public static readonly RefusalRule MethodNotAllowed = new(
        "door.method-not-allowed",
        RefusalKind.Invalid,
        "这个接口地址不支持所用的请求方法，请对照接口说明（/openapi/v1.json）检查。"
    );

    public static readonly RefusalRule NotATable = new(
        "api.not-a-table",
        RefusalKind.Invalid,
        "请求体应是表格文件，Content-Type为text/csv或XLSX的类型，请核对。"
    );

    public static readonly RefusalRule NotAScan = new(
        "api.not-a-scan",
        RefusalKind.Invalid,
        "请求体应是PDF、JPEG或PNG文件，Content-Type与内容相符，请核对。"
    );

    public static readonly RefusalRule UnreadableTable = new(
        "api.unreadable-table",
        RefusalKind.Invalid,
        "表格没有接收，什么也没有更改：{0}。"
    );

    public static readonly RefusalRule NotJson = new(
        "door.not-json",
        RefusalKind.Invalid,
        "请以UTF-8编码的JSON提交，并把Content-Type写成application/json，不要压缩。"
    );

    public static readonly RefusalRule UnknownField = new(
        "door.unknown-field",
        RefusalKind.Invalid,
        "没有名为“{0}”的字段或参数，请对照接口说明删除或更正。"
    );

    public static readonly RefusalRule DuplicateField = new(
        "door.duplicate-field",
        RefusalKind.Invalid,
        "字段或参数“{0}”出现了不止一次，请只保留一个。"
    );

    public static readonly RefusalRule WrongType = new(
        "door.wrong-type",
        RefusalKind.Invalid,
        "“{0}”的类型不对，应为{1}。"
    );

    public static readonly RefusalRule OutOfRange = new(
        "door.out-of-range",
        RefusalKind.Invalid,
        "“{0}”应是{1}到{2}之间的整数。"
    );

    public static readonly RefusalRule NotADate = new(
        "door.not-a-date",
        RefusalKind.Invalid,
        "“{0}”应是年-月-日的日期，例如2026-03-09。"
    );

    public static readonly RefusalRule TooLong = new(
        "door.too-long",
        RefusalKind.Invalid,
        "“{0}”太长，最多{1}个字符。"
    );

    public static readonly RefusalRule TooManyEntries = new(
        "door.too-many-entries",
        RefusalKind.Invalid,
        "“{0}”有{1}项，最多{2}项，请分几次提交。"
    );

    public static readonly RefusalRule BadCursor = new(
        "door.bad-cursor",
        RefusalKind.Invalid,
        "翻页位置不对，请使用上一页返回的next，或者去掉after从头查起。"
    );

    public static readonly RefusalRule BadVersion = new(
        "door.bad-version",
        RefusalKind.Invalid,
        "If-Match应是此前返回的一个ETag，连同它的双引号。"
    );

    public static readonly RefusalRule Broken = new(
        "door.broken",
        RefusalKind.Invalid,
        "系统出现故障，这次请求没有完成，请稍候再试，仍不行时联系负责维护的人员。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        NoSuchAddress,
        MethodNotAllowed,
        NotJson,
        NotATable,
        NotAScan,
        UnreadableTable,
        UnknownField,
        DuplicateField,
        WrongType,
        OutOfRange,
        NotADate,
        TooLong,
        TooManyEntries,
        BadCursor,
        BadVersion,
        Broken,
    ];
}
