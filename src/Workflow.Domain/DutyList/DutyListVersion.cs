using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList;

/// <summary>Into which classes a list sorts its items. STORED FORMAT: the names are stored.</summary>
public enum DutyScheme
{
    /// <summary>街道、乡镇: basic, assist, taken back.</summary>
    Street,

    /// <summary>社区、村: statutory, assist, prohibited.</summary>
    Community,
}

/// <summary>Whose an item is. STORED FORMAT: the names are stored.</summary>
public enum DutyClass
{
    /// <summary>基本履职: it must, and answers for it.</summary>
    Basic,

    /// <summary>配合履职 of a street, 协助事项 of a community: another unit leads and answers.</summary>
    Assist,

    /// <summary>上级收回: an upper unit does it itself.</summary>
    TakenBack,

    /// <summary>依法履职: a community may be asked for it.</summary>
    Statutory,

    /// <summary>不得要求: a community must not be asked for it.</summary>
    Prohibited,
}

/// <summary>Who carries a task out. STORED FORMAT: the names are stored.</summary>
public enum DutySide
{
    /// <summary>部门</summary>
    Department,

    /// <summary>街道</summary>
    Street,

    /// <summary>社区</summary>
    Community,
}

/// <summary>One task of an item, with the articles that it rests on. STORED FORMAT.</summary>
public sealed record DutyTask(Text Code, Text Name, DutySide Side, ImmutableArray<ArticleRef> Bases)
{
    public bool Equals(DutyTask? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && Side == other.Side
        && Bases.AsSpan().SequenceEqual(other.Bases.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Name, Side, Bases.Length);
}

/// <summary>办事说明 of an item that serves residents. STORED FORMAT.</summary>
public sealed record DutyService(Text Flow, Text Materials, Text Within, Text Feedback);

/// <summary>One item of a list. STORED FORMAT.</summary>
/// <param name="Lead">Who leads and answers; of a taken-back item, who does it now.</param>
/// <param name="Part">配合职责: what the street or community does; null where it does nothing or all.</param>
/// <param name="Way">承接方式: how the unit that took it back does it.</param>
/// <param name="Instead">Where to go instead of the community.</param>
/// <param name="Boundary">职责边界: who leads, who assists, and who answers for what; null where none was drawn.</param>
public sealed record DutyItem(
    Text Code,
    Text Name,
    DutyClass Class,
    UnitId? Lead,
    Text? Part,
    Text? Way,
    Text? Instead,
    DutyService? Service,
    ImmutableArray<DutyTask> Tasks,
    ImmutableArray<BoundaryParty>? Boundary = null
)
{
    /// <summary>Null where no boundary was drawn.</summary>
    public BoundaryBetween? BoundaryOf(OrganisationState organisation) =>
        Boundary is not { } parties ? null
        : parties.Any(party => party.IsOfStreets(organisation)) ? BoundaryBetween.DepartmentsAndStreets
        : BoundaryBetween.Departments;

    public bool Equals(DutyItem? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && Class == other.Class
        && Lead == other.Lead
        && Part == other.Part
        && Way == other.Way
        && Instead == other.Instead
        && Service == other.Service
        && Tasks.AsSpan().SequenceEqual(other.Tasks.AsSpan())
        && Boundary is null == other.Boundary is null
        && (Boundary ?? []).AsSpan().SequenceEqual((other.Boundary ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Name, Class, Lead, Tasks.Length);
}

/// <summary>
/// A list as one whole version. A later version takes the place of an earlier one from its day on; both stay known. A
/// version without items ends the list. STORED FORMAT.
/// </summary>
/// <param name="ForKinds">It is for every unit of these kinds, and for <paramref name="ForUnits"/>.</param>
/// <param name="EffectiveFrom">The first day on which it holds; of a list no two versions share it.</param>
/// <param name="Source">Who issued it and under which number, or that it is a sample.</param>
public sealed record DutyListVersion(
    Text Code,
    Text Name,
    DutyScheme Scheme,
    ImmutableArray<UnitKind> ForKinds,
    ImmutableArray<UnitId> ForUnits,
    Text Version,
    DateOnly EffectiveFrom,
    Text Source,
    ImmutableArray<DutyItem> Items
)
{
    /// <summary>How refusals name it.</summary>
    public string Shown => $"{Code}/{Version}";

    public string ShownOf(DutyItem item) => $"{Shown}/{item.Code}";

    public string ShownOf(DutyItem item, DutyTask task) => $"{ShownOf(item)}/{task.Code}";

    /// <summary>Null if this version has none with this code.</summary>
    public DutyItem? Find(Text item) => Items.FirstOrDefault(one => one.Code == item);

    public int CountOf(BoundaryBetween between, OrganisationState organisation) =>
        Items.Count(item => item.BoundaryOf(organisation) == between);

    public bool IsFor(Unit unit) => ForKinds.Contains(unit.Kind) || ForUnits.Contains(unit.Id);

    public bool Equals(DutyListVersion? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && Scheme == other.Scheme
        && ForKinds.AsSpan().SequenceEqual(other.ForKinds.AsSpan())
        && ForUnits.AsSpan().SequenceEqual(other.ForUnits.AsSpan())
        && Version == other.Version
        && EffectiveFrom == other.EffectiveFrom
        && Source == other.Source
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Version, Items.Length);
}
