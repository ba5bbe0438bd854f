using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList.Commands;

/// <summary>
/// Takes a version of a list over. The same content again changes nothing; what has been in force is not changed any
/// more, since people were told of it and cases rest on it.
/// </summary>
public sealed record AdoptDutyList(DutyListVersion List) : Command
{
    public static readonly RefusalRule InForceAlready = new(
        "duty-list.in-force-already",
        RefusalKind.Conflict,
        "职责清单“{0}”已自{1}起生效，不能再改，请以新的版本、新的生效日期发布。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules = [InForceAlready];

    /// <summary>Everything that is wrong with it, in its own order.</summary>
    public IEnumerable<DutyListFault> Problems(
        DutyListState state,
        OrganisationState organisation,
        LegalBasisState library,
        DateOnly today
    )
    {
        foreach (var fault in DutyListCheck.Wrong(List, organisation, library))
            yield return fault;
        if (!IsKnown(state) && InTheWay(state).FirstOrDefault(one => one.EffectiveFrom <= today) is { } inForce)
            yield return new DutyListFault(
                InForceAlready.With(
                    List.Shown,
                    inForce.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            );
    }

    internal Decision Decide(DutyListState state, Context context)
    {
        var organisation = ((DistrictReference)context.Reference).Organisation;
        var library = (LegalBasisState)context.Registers[0];
        if (Problems(state, organisation, library, context.Now.DayInChina).FirstOrDefault() is { } fault)
            return new Decision.Refused(fault.Refusal);
        if (IsKnown(state))
            return Decision.AlreadySo;
        var adopted = Decision.Accept(DutyListRevision.Adopted(state, List));
        var named = new DutyListNamed(List.Code, List.Name);
        return DutyListNames.Of(context.Registers[1]).Contains(named)
            ? adopted
            : adopted.And(DutyListNames.Register, named);
    }

    private bool IsKnown(DutyListState state) => InTheWay(state) is [var known] && known == List;

    /// <summary>At most one of them has the day, and at most one the version; they need not be the same.</summary>
    private List<DutyListVersion> InTheWay(DutyListState state) =>
        [.. state.Versions.Where(one => one.EffectiveFrom == List.EffectiveFrom || one.Version == List.Version)];
}
