using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Desks;

/// <summary>Counts by section and person as lines of a table.</summary>
internal static class UnitLoads
{
    public static IReadOnlyList<SectionLine> Of(Visit visit, Unit unit, IReadOnlyList<SectionLoad> loads) =>
        [
            .. loads
                .GroupBy(static load => load.Section)
                .OrderBy(static section => section.Key?.Value, StringComparer.Ordinal)
                .Select(section => new SectionLine(
                    section.Key is { } id ? visit.UnitName(id) : $"{unit.Name}（没有分办）",
                    section.Sum(static load => load.Tickets),
                    section.Sum(static load => load.Late),
                    string.Join(
                        "，",
                        section.OrderByDescending(static load => load.Tickets).Select(load => Of(visit, load))
                    )
                )),
        ];

    private static string Of(Visit visit, SectionLoad load) =>
        load.Handler is { } handler
            ? $"{visit.PersonName(handler) ?? handler.Value} {load.Tickets} 件"
            : $"没有定人 {load.Tickets} 件";
}
