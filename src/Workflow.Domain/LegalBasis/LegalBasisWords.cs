namespace Workflow.Domain.LegalBasis;

/// <summary>The office's words for instruments: in files, on pages, over HTTP.</summary>
public static class LegalBasisWords
{
    public static readonly IReadOnlyDictionary<string, InstrumentKind> Kinds = new Dictionary<string, InstrumentKind>
    {
        ["法律"] = InstrumentKind.Law,
        ["法规"] = InstrumentKind.Regulation,
        ["规章"] = InstrumentKind.Rule,
        ["规范性文件"] = InstrumentKind.NormativeDocument,
    };

    public static string Of(InstrumentKind kind) =>
        kind switch
        {
            InstrumentKind.Law => "法律",
            InstrumentKind.Regulation => "法规",
            InstrumentKind.Rule => "规章",
            InstrumentKind.NormativeDocument => "规范性文件",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(InstrumentStatus status) =>
        status switch
        {
            InstrumentStatus.NotYet => "尚未施行",
            InstrumentStatus.InForce => "现行有效",
            InstrumentStatus.Amended => "已修改",
            InstrumentStatus.Repealed => "已废止",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
