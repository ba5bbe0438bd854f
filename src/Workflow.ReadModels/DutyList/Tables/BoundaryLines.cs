using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.DutyList;
using Workflow.Domain.Organisation;
using Text = Workflow.Domain.Kernel.Text;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>
/// 职责边界 in one cell, a party per line: `牵头 住建局：认定并处理`. A line that begins with a space goes on with what the
/// party before it answers for.
/// </summary>
internal static class BoundaryLines
{
    public const string Expected = "每方一行的边界，如“牵头 住建局：认定并处理”";

    private const char Colon = '：';

    /// <summary>As wide as a character, so that what goes on stands below what it belongs to.</summary>
    private const char Indent = '\u3000';

    public static string Of(IEnumerable<BoundaryParty> parties, UnitNames units) =>
        string.Join(
            '\n',
            parties.Select(party =>
                $"{DutyListWords.Of(party.Role)} {NameOf(party, units)}{Colon}"
                + party.AnswersFor.Value.Replace("\n", $"\n{Indent}", StringComparison.Ordinal)
            )
        );

    /// <returns>Null if a line is none of a party.</returns>
    public static ImmutableArray<BoundaryParty>? Read(string cell, UnitNames units)
    {
        var parties = ImmutableArray.CreateBuilder<BoundaryParty>();
        var whole = new StringBuilder();
        foreach (var line in cell.Split('\n'))
        {
            if (line.Length > 0 && char.IsWhiteSpace(line[0]) && whole.Length > 0)
            {
                whole.Append('\n').Append(line.AsSpan(1));
                continue;
            }
            if (!Take())
                return null;
            whole.Append(line);
        }
        return Take() ? parties.ToImmutable() : null;

        bool Take()
        {
            if (whole.Length == 0)
                return true;
            var party = Party(whole.ToString(), units);
            whole.Clear();
            if (party is not null)
                parties.Add(party);
            return party is not null;
        }
    }

    private static BoundaryParty? Party(string line, UnitNames units)
    {
        var colon = line.IndexOfAny([Colon, ':']);
        foreach (var (word, role) in DutyListWords.Roles)
        {
            if (colon < 0 || !line.StartsWith(word, StringComparison.Ordinal) || colon < word.Length)
                continue;
            var name = line[word.Length..colon].Trim();
            UnitKind? kind = OrganisationWords.Kinds.TryGetValue(name, out var known) ? known : null;
            return new BoundaryParty(
                kind is null && name.Length > 0 ? units.Find(name) : null,
                kind,
                role,
                Text.From(line[(colon + 1)..].Trim())
            );
        }
        return null;
    }

    /// <summary>The code of a unit whose name would be read as something else.</summary>
    private static string NameOf(BoundaryParty party, UnitNames units)
    {
        if (party.Unit is not { } unit)
            return party.Shown;
        var name = units.Of(unit);
        return name.IndexOfAny([Colon, ':', '\n']) < 0 && !OrganisationWords.Kinds.ContainsKey(name)
            ? name
            : unit.Value;
    }
}
