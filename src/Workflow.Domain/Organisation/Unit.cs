using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>What a unit is. STORED FORMAT: the names are stored.</summary>
public enum UnitKind
{
    /// <summary>区: the one unit without a parent.</summary>
    District,

    /// <summary>室、办: an office of the district itself.</summary>
    Office,

    /// <summary>局: a department.</summary>
    Department,

    /// <summary>科室 inside a department, an office or a street.</summary>
    Section,

    /// <summary>街道</summary>
    Street,

    /// <summary>社区, below a street.</summary>
    Community,

    /// <summary>网格, below a community.</summary>
    Grid,

    /// <summary>热线中心</summary>
    HotlineCentre,

    /// <summary>供电、供水、燃气、通信: handles tickets, is no part of the administration.</summary>
    Utility,

    /// <summary>历史导入: stands in for whoever acted in history that was imported.</summary>
    HistoricalImport,
}

/// <summary>What a post is there for. STORED FORMAT: the names are stored.</summary>
public enum Duty
{
    /// <summary>登记</summary>
    Register,

    /// <summary>派单</summary>
    Dispatch,

    /// <summary>承办</summary>
    Handle,

    /// <summary>审核</summary>
    Audit,

    /// <summary>回访</summary>
    CallBack,

    /// <summary>督查</summary>
    Supervise,

    /// <summary>维护: organisation, calendar, policies.</summary>
    LoadReference,

    /// <summary>上报: a grid worker or a community tells its street of a problem.</summary>
    Report,

    /// <summary>吹哨: a street summons departments.</summary>
    Whistle,

    /// <summary>分办: hands on inside the unit.</summary>
    Assign,

    /// <summary>科室审核: the first step of review inside a unit.</summary>
    Review,

    /// <summary>领导审签: the last step inside a unit.</summary>
    SignOff,

    /// <summary>准入申请: drafts and files for the unit.</summary>
    Apply,

    /// <summary>预审: the unit's office judges its own requests, and signs those of others (会签).</summary>
    PreReview,

    /// <summary>准入审查: legality or reasonableness.</summary>
    Examine,

    /// <summary>反映意见: a street or community says what it thinks of a matter.</summary>
    GiveOpinion,

    /// <summary>扎口: the second level.</summary>
    KeepDoor,

    /// <summary>代录: enters what a leader decided on paper.</summary>
    EnterRuling,

    /// <summary>清单管理: duty lists and the library of their legal bases.</summary>
    KeepLists,
}

/// <summary>A unit as it is now.</summary>
/// <param name="IsClosed">True once it is gone: cases of its time still name it.</param>
/// <param name="PaperWord">机关代字 of its papers: 龙减办; null if it issues none by itself.</param>
public sealed record Unit(UnitId Id, Text Name, UnitKind Kind, UnitId? Parent, bool IsClosed, Text? PaperWord = null);

/// <summary>Somebody's post as it is now.</summary>
public sealed record Post(PersonId Person, PostId Id, UnitId Unit, Text Name, ImmutableArray<Duty> Duties)
{
    public bool Equals(Post? other) =>
        other is not null && Person == other.Person && IsSamePost(other) && Id == other.Id;

    /// <summary>True if the post is the same whoever holds it: unit, name and duties.</summary>
    public bool IsSamePost(Post other) =>
        Unit == other.Unit && Name == other.Name && Duties.AsSpan().SequenceEqual(other.Duties.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Person, Id, Unit, Name);
}
