using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList;

/// <summary>What can be wrong with the boundary of an item: without exactly one who leads it settles nothing.</summary>
public static class BoundaryCheck
{
    private const int MostParties = 20;
    private const int MostAnswers = 500;

    public static readonly RefusalRule LeadNotOne = new(
        "duty-list.lead-not-one",
        RefusalKind.Invalid,
        "职责清单“{0}”的边界应有且只有一个牵头方，现为{1}个，请核对。"
    );

    public static readonly RefusalRule LeadDiffers = new(
        "duty-list.lead-differs",
        RefusalKind.Invalid,
        "职责清单“{0}”的牵头单位是“{1}”，边界的牵头方却是“{2}”，请改成一致。"
    );

    public static readonly RefusalRule PartyTwice = new(
        "duty-list.party-twice",
        RefusalKind.Invalid,
        "职责清单“{0}”的边界中“{1}”出现了两次，请合并。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules = [LeadNotOne, LeadDiffers, PartyTwice];

    public static IEnumerable<Refusal> Wrong(string shown, DutyItem item, OrganisationState organisation)
    {
        if (item.Boundary is not { } parties)
            yield break;
        if (parties.Length < 2)
            yield return DutyListCheck.PartMissing.With(shown, "边界的另一方");
        if (parties.Length > MostParties)
            yield return DutyListCheck.TooMany.With(shown, "边界各方", Number(MostParties));
        var leads = parties.Where(static party => party.Role == BoundaryRole.Lead).ToList();
        if (leads.Count != 1)
            yield return LeadNotOne.With(shown, Number(leads.Count));
        else if (item.Lead is { } lead && leads[0].Unit != lead)
            yield return LeadDiffers.With(shown, lead.Value, leads[0].Shown);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (party.Unit is null == party.Kind is null)
                yield return DutyListCheck.PartMissing.With(shown, "边界一方的单位或者单位类别（只写一项）");
            else if (!known.Add(party.Shown))
                yield return PartyTwice.With(shown, party.Shown);
            if (party.Unit is { } unit && organisation.UnitById(unit) is null)
                yield return DutyListCheck.UnitUnknown.With(shown, unit.Value);
            if (party.AnswersFor.IsEmpty)
                yield return DutyListCheck.PartMissing.With(shown, "边界一方负责的内容");
            else if (party.AnswersFor.Length > MostAnswers)
                yield return DutyListCheck.TooLong.With(shown, "边界一方负责的内容", Number(MostAnswers));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
