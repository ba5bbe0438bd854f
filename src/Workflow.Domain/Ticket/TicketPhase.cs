namespace Workflow.Domain.Ticket;

/// <summary>Where a ticket stands. Screens and searches use the names.</summary>
public enum TicketPhase
{
    /// <summary>There is no such ticket.</summary>
    None,

    /// <summary>待受理</summary>
    Registered,

    /// <summary>待签收</summary>
    Dispatched,

    /// <summary>办理中</summary>
    Handling,

    /// <summary>待回访: 办结</summary>
    Answered,

    /// <summary>已结案</summary>
    Closed,

    /// <summary>结案未核实</summary>
    ClosedUnverified,

    /// <summary>待街道研判: reported from a grid.</summary>
    Reported,

    /// <summary>待派发</summary>
    Accepted,

    /// <summary>挂账</summary>
    Suspended,

    /// <summary>待审核</summary>
    Auditing,

    /// <summary>不予受理</summary>
    Declined,

    /// <summary>已直接答复</summary>
    AnsweredDirectly,

    /// <summary>街道已处置</summary>
    Settled,

    /// <summary>诉求人已撤回</summary>
    Withdrawn,

    /// <summary>已归档</summary>
    Archived,

    /// <summary>已退回上级: the upper level took it back.</summary>
    ReturnedUp,
}
