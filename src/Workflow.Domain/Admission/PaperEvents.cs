using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;

namespace Workflow.Domain.Admission;

/// <summary>编文号: a paper of this request has its number. STORED FORMAT.</summary>
/// <param name="Unit">The unit whose register gave it.</param>
/// <param name="Written">龙减办〔2026〕7号</param>
/// <param name="Round">Which return it tells of, from 1; null for other papers.</param>
public sealed record PaperNumbered(
    PaperKind Kind,
    UnitId Unit,
    int Year,
    int Number,
    Text Written,
    DateOnly On,
    int? Round,
    Hand By
) : AdmissionFact;

/// <summary>文号作废. STORED FORMAT.</summary>
public sealed record PaperVoided(UnitId Unit, int Year, int Number, Text Written, CaseText Reason, Hand By)
    : AdmissionFact;
