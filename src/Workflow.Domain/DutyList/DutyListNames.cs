using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>The lists that there are. STORED FORMAT: kept beside the register's facts.</summary>
public sealed record DutyListNamesState(ImmutableArray<DutyListNamed> Lists) : State
{
    public bool Equals(DutyListNamesState? other) =>
        other is not null && Lists.AsSpan().SequenceEqual(other.Lists.AsSpan());

    public override int GetHashCode() => Lists.Length;
}

/// <summary>The one register that knows every duty list of the district by its code.</summary>
public static class DutyListNames
{
    public static readonly CaseType Type = new(
        "duty-lists",
        new DutyListNamesState([]),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (state, fact) =>
            fact is DutyListNamed named ? With((DutyListNamesState)state, named) : throw new UnknownFactException(fact)
    )
    {
        IsRegister = true,
    };

    public static readonly StreamRef Register = new(Type.Name, new CaseId(Ids.Derived(Type.Name)));

    public static ImmutableArray<DutyListNamed> Of(State register) => ((DutyListNamesState)register).Lists;

    private static DutyListNamesState With(DutyListNamesState state, DutyListNamed named) =>
        new([
            .. state
                .Lists.Where(one => one.Code != named.Code)
                .Append(named)
                .OrderBy(static one => one.Code.Value, StringComparer.Ordinal),
        ]);
}
