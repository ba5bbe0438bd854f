using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>May a community or village be asked for this? The strictest first.</summary>
public enum VillageAnswer
{
    /// <summary>不得要求</summary>
    MustNot,

    /// <summary>只能请其协助</summary>
    Assist,

    /// <summary>可以</summary>
    May,

    /// <summary>清单中没有: not without admission.</summary>
    NotListed,
}

/// <param name="Answer">What the class of the item says.</param>
public sealed record VillageFinding(VillageAnswer Answer, DutyListVersion List, DutyItem Item);

/// <summary>Looks a matter up in the lists of communities and villages. A question: nothing is recorded.</summary>
public static class VillageLookUp
{
    /// <summary>
    /// The items whose name, or one of whose tasks, holds what was asked, or the other way round; in the form of
    /// <see cref="PlainText"/>. The strictest first. None if nothing was asked.
    /// </summary>
    public static ImmutableArray<VillageFinding> Find(IEnumerable<DutyListVersion> lists, string asked)
    {
        var plain = PlainText.Of(asked);
        if (plain.Length == 0)
            return [];
        return
        [
            .. lists
                .Where(static list => list.Scheme == DutyScheme.Community)
                .SelectMany(static list => list.Items.Select(item => new VillageFinding(Of(item.Class), list, item)))
                .Where(finding => Matches(finding.Item, plain))
                .OrderBy(static finding => finding.Answer),
        ];
    }

    /// <summary>What the whole of the findings comes to: the strictest; not on the list if there are none.</summary>
    public static VillageAnswer AnswerOf(ImmutableArray<VillageFinding> findings) =>
        findings.IsEmpty ? VillageAnswer.NotListed : findings[0].Answer;

    private static VillageAnswer Of(DutyClass duty) =>
        duty switch
        {
            DutyClass.Prohibited => VillageAnswer.MustNot,
            DutyClass.Assist => VillageAnswer.Assist,
            DutyClass.Statutory => VillageAnswer.May,
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "no class of a community"),
        };

    private static bool Matches(DutyItem item, string plain) =>
        Matches(item.Name, plain) || item.Tasks.Any(task => Matches(task.Name, plain));

    private static bool Matches(Text name, string plain)
    {
        var own = PlainText.Of(name.Value);
        return own.Length > 0
            && (own.Contains(plain, StringComparison.Ordinal) || plain.Contains(own, StringComparison.Ordinal));
    }
}
