using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>What a case came of. STORED FORMAT: the names are stored.</summary>
public enum AdjustmentTrigger
{
    /// <summary>立改废释</summary>
    LawChanged,

    /// <summary>基层反映</summary>
    GrassrootsRequest,

    /// <summary>事项准入: an admitted duty item enters a list.</summary>
    Admission,

    /// <summary>评估发现</summary>
    ReviewFinding,

    /// <summary>派单争议: it was ruled who handles a ticket, and no list had said so.</summary>
    Arbitration,
}

/// <summary>What does not fit, as seen from below. STORED FORMAT: the names are stored.</summary>
public enum MisfitKind
{
    /// <summary>被要求办理清单上不得要求的事项: it was asked all the same, and may have done it.</summary>
    AskedAgainstList,

    /// <summary>清单内容与实际不符</summary>
    DoesNotFit,

    /// <summary>请求赋权: a power is needed.</summary>
    PowerWanted,
}

/// <summary>What became of an instrument. STORED FORMAT: the names are stored.</summary>
public enum LawChangeKind
{
    /// <summary>改</summary>
    Amended,

    /// <summary>废</summary>
    Repealed,

    /// <summary>释</summary>
    Interpreted,

    /// <summary>立: it entered the library after others.</summary>
    Enacted,
}

/// <summary>Where a case stands.</summary>
public enum AdjustmentPhase
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>An instrument changed; what rests on it is looked for. Nobody sees that yet.</summary>
    Noted,

    /// <summary>Nothing rested on the instrument. Nobody sees that.</summary>
    Nothing,

    /// <summary>待研判</summary>
    Open,

    /// <summary>已研判，待决定</summary>
    Studied,

    /// <summary>已决定调整</summary>
    Adjusted,

    /// <summary>已决定不调整</summary>
    Kept,

    /// <summary>已办结</summary>
    Closed,

    /// <summary>反映单位已收回</summary>
    TakenBack,
}

/// <summary>An item of a list, by the name that it had then. STORED FORMAT.</summary>
public sealed record ListItemName(Text List, Text Item, Text Name);

/// <summary>A change in the library of laws. STORED FORMAT.</summary>
/// <param name="On">From which day.</param>
/// <param name="By">The version's label, or what repealed or read it.</param>
public sealed record LawChange(Text Instrument, LawChangeKind Kind, DateOnly On, Text By);
