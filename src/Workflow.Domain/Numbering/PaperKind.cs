using System.Collections.Frozen;

namespace Workflow.Domain.Numbering;

/// <summary>A paper that carries a 文号. STORED FORMAT: the names are stored.</summary>
public enum PaperKind
{
    /// <summary>准入通知书: the gatekeeper tells the applicant that it was admitted.</summary>
    Admission,

    /// <summary>不予准入通知书</summary>
    Rejection,

    /// <summary>退回补正通知书</summary>
    Return,

    /// <summary>印发件: the applicant's own paper, issued once it was admitted.</summary>
    Issued,
}

/// <summary>What papers are called.</summary>
public static class PaperWords
{
    public static readonly FrozenDictionary<PaperKind, string> Kinds = new Dictionary<PaperKind, string>
    {
        [PaperKind.Admission] = "准入通知书",
        [PaperKind.Rejection] = "不予准入通知书",
        [PaperKind.Return] = "退回补正通知书",
        [PaperKind.Issued] = "印发件",
    }.ToFrozenDictionary();

    public static string Of(PaperKind kind) => Kinds[kind];
}
