using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Host.Districts;

/// <summary>A command that a file asks for, and the reference stream it goes to.</summary>
public sealed record DistrictCommand(StreamRef Case, Command Command);

/// <summary>An account as a file names it: a login name for somebody in one of their posts.</summary>
public sealed record AccountEntry(string Name, PersonId Person, PostId Post, UnitId Unit);

/// <summary>What the files of one district ask for, in the order in which it is to be decided.</summary>
/// <param name="SamplePassword">The one password of all sample accounts; null in districts that are none.</param>
public sealed class DistrictConfiguration(
    string code,
    ImmutableArray<DistrictCommand> commands,
    ImmutableArray<AccountEntry> accounts,
    string? samplePassword,
    IReadOnlyDictionary<string, FileProblem> places
)
{
    public string Code => code;

    public ImmutableArray<DistrictCommand> Commands => commands;

    /// <summary>
    /// What belongs to no reference data: duty lists and their library, to be decided after <see cref="Commands"/>.
    /// </summary>
    public ImmutableArray<DistrictCommand> Lists { get; init; } = [];

    public ImmutableArray<AccountEntry> Accounts => accounts;

    public string? SamplePassword => samplePassword;

    /// <summary>A program on its own database loads it whenever it starts, not only when it is told to.</summary>
    public bool IsAtStart { get; init; }

    /// <summary>The code is good, but no database can have that name.</summary>
    public FileProblem CodeNotADistrict()
    {
        var line = places.TryGetValue(code, out var place) ? place.Line : 1;
        var reason = $"区县代码“{code}”要用作数据库和网址的名称，只能是2至32个小写英文字母和数字，请更正。";
        return new FileProblem(DistrictFiles.OrganisationFile, line, reason);
    }

    /// <summary>
    /// Turns the refusal of one of the commands into file, line and reason, by the first of its arguments that stands
    /// in a file.
    /// </summary>
    public FileProblem Locate(Refusal refusal)
    {
        var rule = DistrictReference
            .Rules.Concat(LegalBasisDecider.Rules)
            .Concat(DutyListDecider.Rules)
            .Concat(InventoryDecider.Rules)
            .Single(one => one.Code == refusal.Code);
        object[] arguments = [.. refusal.Arguments];
        var reason = string.Format(CultureInfo.InvariantCulture, rule.Sentence, arguments);
        foreach (var argument in refusal.Arguments)
            if (places.TryGetValue(argument, out var place))
                return place with { Reason = reason };
        return new FileProblem(DistrictFiles.OrganisationFile, 1, reason);
    }
}
