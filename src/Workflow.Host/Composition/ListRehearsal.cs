using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Inventory;
using Workflow.Domain.Inventory.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Host.Districts;

namespace Workflow.Host.Composition;

/// <summary>
/// What loading duty lists and their library would record, and everything for which it would be refused, without
/// recording anything.
/// </summary>
/// <param name="reference">As it will be once the rest of the files is loaded.</param>
/// <param name="states">The streams as they are; one that is not among them is empty.</param>
internal sealed class ListRehearsal(
    DistrictReference reference,
    IReadOnlyDictionary<StreamRef, State> states,
    Moment now
)
{
    private readonly Dictionary<StreamRef, State> current = new(states);

    public static readonly IReadOnlyDictionary<StreamRef, State> Nothing = new Dictionary<StreamRef, State>();

    public List<Fact> Facts { get; } = [];

    public List<FileProblem> Problems { get; } = [];

    public void Run(DistrictConfiguration files)
    {
        foreach (var (stream, command) in files.Lists)
        {
            var wrong = Wrong(stream, command).Select(files.Locate).ToList();
            Problems.AddRange(wrong);
            if (wrong.Count == 0)
                Decide(stream, command);
        }
    }

    private IEnumerable<Refusal> Wrong(StreamRef stream, Command command) =>
        command switch
        {
            RecordInstruments record => record.Problems((LegalBasisState)StateOf(LegalBasisDecider.Type, stream)),
            AdoptDutyList adopt => adopt
                .Problems(
                    (DutyListState)StateOf(DutyListDecider.Type, stream),
                    reference.Organisation,
                    (LegalBasisState)StateOf(LegalBasisDecider.Type, LegalBasisDecider.Stream),
                    now.DayInChina
                )
                .Select(static fault => fault.Refusal)
                // Where the organisation itself was refused, no unit is known: that is no second mistake.
                .Where(one => one.Code != DutyListCheck.UnitUnknown.Code || !reference.Organisation.Units.IsEmpty),
            AdoptInventory adopt => adopt
                .Problems(
                    (InventoryState)StateOf(InventoryDecider.Type, stream),
                    reference.Organisation,
                    (LegalBasisState)StateOf(LegalBasisDecider.Type, LegalBasisDecider.Stream)
                )
                .Where(one => one.Code != AdoptInventory.UnitUnknown.Code || !reference.Organisation.Units.IsEmpty),
            _ => throw new UnknownCommandException(command),
        };

    private void Decide(StreamRef stream, Command command)
    {
        var type = TypeOf(stream);
        var registers = type.Registers(command, now);
        var context = new Context(
            now,
            LoadingRight.CommandLine,
            stream.Id,
            reference,
            [.. registers.Select(one => StateOf(TypeOf(one), one))]
        );
        if (type.Decide(command, StateOf(type, stream), context) is not Decision.Facts accepted)
            return;
        foreach (var placed in accepted.Placed)
        {
            var to = placed.Register ?? stream;
            Facts.Add(placed.Fact);
            current[to] = TypeOf(to).Evolve(StateOf(TypeOf(to), to), placed.Fact);
        }
    }

    private State StateOf(CaseType type, StreamRef stream) => current.GetValueOrDefault(stream, type.Initial);

    private static CaseType TypeOf(StreamRef stream) =>
        stream == LegalBasisDecider.Stream ? LegalBasisDecider.Type
        : stream == DutyListNames.Register ? DutyListNames.Type
        : stream == InventoryDecider.Stream ? InventoryDecider.Type
        : DutyListDecider.Type;
}
