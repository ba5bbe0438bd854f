using Workflow.Domain.Kernel;
using Workflow.Domain.UpstreamSheet;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>The sheets of one system, day and direction, as the page of the exchange shows them.</summary>
/// <param name="Sheets">How many there were on that day.</param>
/// <param name="Rows">Of sheets that came in: rows of all of them. Of those that went up: messages.</param>
/// <param name="IsUnfinished">One is planned and not sent out: it is finished before the next.</param>
public sealed record UpstreamSheetRow(
    CaseId Case,
    long Version,
    string System,
    DateOnly On,
    SheetDirection Direction,
    int Sheets,
    int Rows,
    int Fresh,
    int Same,
    int Differing,
    int Refused,
    bool IsUnfinished,
    Moment ChangedAt
);
