namespace Workflow.Domain.Admission;

/// <summary>How a demand goes beyond what was admitted. STORED FORMAT: the names are stored.</summary>
public enum DemandExcess
{
    /// <summary>要求时间提前</summary>
    EarlierDate,

    /// <summary>增加表格、台账</summary>
    AddedForm,

    /// <summary>扩大对象、内容</summary>
    WiderScope,
}
