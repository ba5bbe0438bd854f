using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Policy.Commands;

/// <summary>
/// Sets the doors and limits of admission from a date on. Requests that run keep the door and deadlines in their facts.
/// </summary>
public sealed record AdoptAdmissionPolicy(AdmissionPolicy Policy) : Command
{
    public static readonly RefusalRule UnitUnknown = new(
        "policy.unit-unknown",
        RefusalKind.Invalid,
        "准入规则中的单位“{0}”不存在，请核对编号。"
    );

    public static readonly RefusalRule DoorIncomplete = new(
        "policy.door-incomplete",
        RefusalKind.Invalid,
        "“{0}”走完整程序，须写明合法性审查、合理性审查单位和审议机构。"
    );

    public static readonly RefusalRule KindTwice = new(
        "policy.kind-twice",
        RefusalKind.Invalid,
        "“{0}”在两处写明了扎口单位，请只留一处。"
    );

    public static readonly RefusalRule BaselineRaised = new(
        "policy.baseline-raised",
        RefusalKind.Conflict,
        "社区事项基数只减不增：原为{0}项，不能改为{1}项。"
    );

    internal Decision Decide(PolicyState state, Context context)
    {
        if (Policy.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            return Decision.Refuse(
                AdoptTicketPolicy.DateOutOfRange,
                Policy.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        var wrong = WrongNumber() ?? WrongDoor(((DistrictReference)context.Reference).Organisation);
        if (wrong is not null)
            return wrong;
        var before = state.AdmissionPolicyOn(Policy.EffectiveFrom.AddDays(-1))?.Baseline;
        if (before is not null && (Policy.Baseline is not { } now || now.Most > before.Most))
            return Decision.Refuse(BaselineRaised, Number(before.Most), Number(Policy.Baseline?.Most ?? int.MaxValue));
        return state.AdmissionPolicies.GetValueOrDefault(Policy.EffectiveFrom) == Policy
            ? Decision.AlreadySo
            : Decision.Accept(new AdmissionPolicyAdopted(Policy));
    }

    private Decision? WrongNumber()
    {
        foreach (var (word, rule) in Policy.Rules)
        {
            if (rule.Amount is < 1 or > WorkCalendar.MaxAmount)
                return Decision.Refuse(AdoptTicketPolicy.AmountOutOfRange, word, Number(rule.Amount));
            if (rule.Source.IsEmpty)
                return Decision.Refuse(AdoptTicketPolicy.SourceMissing, word);
        }
        foreach (var (word, count, least, most) in Policy.Counts)
            if (count < least || count > most)
                return Decision.Refuse(
                    AdoptTicketPolicy.CountOutOfRange,
                    word,
                    Number(count),
                    Number(least),
                    Number(most)
                );
        return null;
    }

    private Decision? WrongDoor(Organisation.OrganisationState organisation)
    {
        var kinds = new HashSet<AdmissionKind>();
        foreach (var door in Policy.Doors)
        {
            foreach (var kind in door.Kinds)
                if (!kinds.Add(kind))
                    return Decision.Refuse(KindTwice, AdmissionWords.Of(kind));
            foreach (var unit in new[] { door.Gatekeeper, door.Alternate, door.Legality, door.Reasonableness })
                if (unit is { } named && organisation.UnitById(named) is null)
                    return Decision.Refuse(UnitUnknown, named.Value);
            if (
                door.Track == AdmissionTrack.Heavy
                && door is not { Legality: not null, Reasonableness: not null, Body: not null }
            )
                return Decision.Refuse(DoorIncomplete, AdmissionWords.Of(door.Kinds.FirstOrDefault()));
        }
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
