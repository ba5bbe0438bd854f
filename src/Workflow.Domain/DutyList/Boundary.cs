using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList;

/// <summary>Which part somebody has in an item. STORED FORMAT: the names are stored.</summary>
public enum BoundaryRole
{
    /// <summary>牵头: the main responsibility.</summary>
    Lead,

    /// <summary>配合: the assisting responsibility.</summary>
    Assist,
}

/// <summary>Between whom a boundary runs.</summary>
public enum BoundaryBetween
{
    /// <summary>部门与街道: at least one party is a street, a community or below.</summary>
    DepartmentsAndStreets,

    /// <summary>部门之间</summary>
    Departments,
}

/// <summary>One side of a boundary (职责边界), and what it answers for. STORED FORMAT.</summary>
/// <param name="Unit">One unit; null where every unit of a kind is meant.</param>
/// <param name="Kind">Every unit of this kind, such as 街道; null where one unit is meant.</param>
public sealed record BoundaryParty(UnitId? Unit, UnitKind? Kind, BoundaryRole Role, Text AnswersFor)
{
    /// <summary>How refusals name it.</summary>
    public string Shown => Unit?.Value ?? (Kind is { } kind ? OrganisationWords.Of(kind) : "");

    /// <summary>It is, or lies below, a street.</summary>
    internal bool IsOfStreets(OrganisationState organisation)
    {
        if (Kind is { } kind)
            return IsOfStreets(kind);
        for (var at = Unit; at is { } id && organisation.UnitById(id) is { } unit; at = unit.Parent)
            if (IsOfStreets(unit.Kind))
                return true;
        return false;
    }

    private static bool IsOfStreets(UnitKind kind) => kind is UnitKind.Street or UnitKind.Community or UnitKind.Grid;
}
