using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Numbering;

/// <summary>A running number was given to a case. STORED FORMAT.</summary>
public sealed record NumberTaken(int Number) : Fact;

/// <summary>The last number given. STORED FORMAT: kept beside the register's facts.</summary>
public sealed record NumberState(int Last) : State;

/// <summary>
/// 编号: a register per kind of case and year that gives running numbers without holes. A case takes its number in the
/// commit that registers it, so that no number is ever given twice or lost.
/// </summary>
public static class RunningNumber
{
    public static readonly CaseType Type = new(
        "number",
        new NumberState(0),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (_, fact) =>
            fact is NumberTaken taken ? new NumberState(taken.Number) : throw new UnknownFactException(fact)
    )
    {
        IsRegister = true,
    };

    /// <summary>The register of a kind (`ticket`) for the year in which <paramref name="at"/> lies in China.</summary>
    public static StreamRef Of(string kind, Moment at) =>
        new(Type.Name, new CaseId(Ids.Derived($"number/{kind}/{YearOf(at)}")));

    /// <summary>The next number: as a fact for the register, and as it is written: `GD-2026-000001`.</summary>
    public static (NumberTaken Taken, Text Written) Next(State register, string prefix, Moment at)
    {
        var number = ((NumberState)register).Last + 1;
        var written = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{YearOf(at)}-{number:D6}");
        return (new NumberTaken(number), Text.From(written));
    }

    private static int YearOf(Moment at) => at.DayInChina.Year;
}
