using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Numbering;

/// <summary>A paper of a case took a number. STORED FORMAT.</summary>
/// <param name="Number">From 1 to <see cref="PaperRegister.Most"/>, once in its unit's year.</param>
public sealed record PaperEntered(int Number, Text Written, PaperKind Kind, CaseId Case, DateOnly On) : Fact;

/// <summary>作废: the paper is void; its number is never given again. STORED FORMAT.</summary>
public sealed record PaperStruck(int Number) : Fact;

/// <summary>
/// The numbers given, in the order in which they were. STORED FORMAT: kept beside the register's facts.
/// </summary>
public sealed record PaperRegisterState(ImmutableArray<int> Taken) : State
{
    public bool Equals(PaperRegisterState? other) =>
        other is not null && Taken.AsSpan().SequenceEqual(other.Taken.AsSpan());

    public override int GetHashCode() => Taken.Length;
}

/// <summary>A line of the register.</summary>
public sealed record PaperLine(PaperEntered Paper, bool IsVoid);

/// <summary>
/// 发文登记簿: a register per unit and year that numbers its papers. A unit issues papers in its own office system as
/// well, so its next number here may be typed; what lies between was issued there. No number is given twice.
/// </summary>
public static class PaperRegister
{
    /// <summary>The highest number of a year.</summary>
    public const int Most = 99_999;

    public static readonly CaseType Type = new(
        "paper",
        new PaperRegisterState([]),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (state, fact) =>
            fact switch
            {
                PaperEntered entered => new PaperRegisterState(((PaperRegisterState)state).Taken.Add(entered.Number)),
                PaperStruck => state,
                _ => throw new UnknownFactException(fact),
            }
    )
    {
        IsRegister = true,
    };

    public static StreamRef Of(UnitId unit, int year) =>
        new(Type.Name, new CaseId(Ids.Derived($"paper/{unit.Value}/{year}")));

    /// <summary>机关代字〔年份〕顺序号: 龙减办〔2026〕7号, without 第 and without leading zeros.</summary>
    public static Text Written(Text word, int year, int number) =>
        Text.From(FormattableString.Invariant($"{word.Value}〔{year}〕{number}号"));

    /// <summary>The unit itself or the nearest above it within the same institution that has a 机关代字.</summary>
    public static Unit? UnitOf(OrganisationState organisation, UnitId unit)
    {
        var at = organisation.UnitById(unit);
        for (var depth = 0; at is not null && depth <= OrganisationState.MaxDepth; depth++)
        {
            if (at.PaperWord is not null || at.Kind != UnitKind.Section)
                break;
            at = at.Parent is { } parent ? organisation.UnitById(parent) : null;
        }
        return at is { PaperWord: not null } ? at : null;
    }

    /// <summary>What stands in it, in the order of the numbers.</summary>
    public static IEnumerable<PaperLine> LinesOf(IEnumerable<Fact> facts)
    {
        var lines = new SortedDictionary<int, PaperLine>();
        foreach (var fact in facts)
            if (fact is PaperEntered entered)
                lines[entered.Number] = new PaperLine(entered, false);
            else if (fact is PaperStruck struck)
                lines[struck.Number] = lines[struck.Number] with { IsVoid = true };
        return lines.Values;
    }

    /// <summary>The next number, or the one asked for; or why there is none.</summary>
    public static (int Number, Refusal? Refusal) Take(State register, Text word, int year, int? asked)
    {
        var taken = ((PaperRegisterState)register).Taken;
        var number = asked ?? (taken.IsEmpty ? 1 : taken.Max() + 1);
        if (number is < 1 or > Most)
            return (
                number,
                PaperRefusals.NumberRange.With(
                    FormattableString.Invariant($"{number}"),
                    FormattableString.Invariant($"{Most}")
                )
            );
        return (number, taken.Contains(number) ? PaperRefusals.Taken.With(Written(word, year, number).Value) : null);
    }
}
