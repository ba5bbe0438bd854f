using System.Collections.Immutable;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.DutyList;

/// <summary>The duty lists of a district, one stream each: one line per command.</summary>
public static class DutyListDecider
{
    public static readonly CaseType Type = new(
        "duty-list",
        DutyListState.Empty,
        static (command, state, context) => Decide(command, (DutyListState)state, context),
        static (state, fact) => DutyListState.Evolve((DutyListState)state, fact)
    )
    {
        // A list cites the library as it stands: what is cited must be there in the very commit.
        Registers = static (command, _) =>
            command is AdoptDutyList ? [LegalBasisDecider.Stream, DutyListNames.Register] : [],
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        .. AdoptDutyList.Rules,
        .. DutyListCheck.Rules,
        .. ClaimDutyItems.Rules,
        .. FileDutyItems.Rules,
        .. ConfirmDutyItems.Rules,
    ];

    /// <summary>The stream of the list with this code.</summary>
    public static StreamRef StreamOf(Text code) => new(Type.Name, new CaseId(Ids.Derived($"{Type.Name}/{code.Value}")));

    public static Decision Decide(Command command, DutyListState state, Context context) =>
        command is FileDutyItems file
            ? file.Decide(state, context)
            : ListRight.Refuses(context) ?? DecideByKeeper(command, state, context);

    private static Decision DecideByKeeper(Command command, DutyListState state, Context context) =>
        command switch
        {
            AdoptDutyList adopt => adopt.Decide(state, context),
            ClaimDutyItems claim => claim.Decide(state, context),
            ConfirmDutyItems confirm => confirm.Decide(state, context),
            SendBackDutyItems back => back.Decide(state),
            _ => throw new UnknownCommandException(command),
        };
}
