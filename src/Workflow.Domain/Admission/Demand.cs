using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What a message that asks something of a community turns out to be.</summary>
public enum DemandVerdict
{
    /// <summary>已准入</summary>
    Admitted,

    /// <summary>没有准入: it names a number that is not admitted, or is not any more.</summary>
    NotAdmitted,

    /// <summary>说不清: it names no number.</summary>
    Unclear,
}

/// <summary>问一问: reads a message as it was pasted. Pure; nothing is stored.</summary>
public static class Demand
{
    private const int MostWord = 12;

    /// <summary>
    /// The numbers of matters that stand in a text, as papers print them: 龙准〔2026〕7号. People type other brackets,
    /// and blanks between.
    /// </summary>
    /// <param name="word">机关代字 of the district.</param>
    public static ImmutableArray<string> NumbersIn(string text, string word)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        var plain = Written(text);
        if (word.Length is 0 or > MostWord)
            return [];
        for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; )
        {
            if (NumberAt(plain, at + word.Length) is { } tail && !numbers.Contains(word + tail))
                numbers.Add(word + tail);
            at = plain.IndexOf(word, at + word.Length, StringComparison.Ordinal);
        }
        return numbers.ToImmutable();
    }

    /// <summary>As papers print it, however it was typed: without blanks, in the right brackets and digits.</summary>
    public static string Written(string number) =>
        string.Concat(number.Where(static c => !char.IsWhiteSpace(c)).Select(Bracket));

    /// <summary>
    /// How much of a title stands in a text, in hundredths of its pairs of characters: the words may be spread.
    /// </summary>
    public static int Likeness(string title, string text)
    {
        var (plainTitle, plainText) = (PlainText.Of(title), PlainText.Of(text));
        if (plainTitle.Length < 2)
            return plainText.Contains(plainTitle, StringComparison.Ordinal) ? 100 : 0;
        var pairs = Enumerable.Range(0, plainTitle.Length - 1).Select(i => plainTitle.Substring(i, 2)).ToHashSet();
        return 100 * pairs.Count(pair => plainText.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    /// <summary>
    /// Every number that is named must hold for the one who is asked: a number that is none is worse than no number.
    /// </summary>
    /// <param name="named">Whether each may be carried out now and is addressed to the unit that asks.</param>
    public static DemandVerdict Judge(IReadOnlyCollection<bool> named) =>
        named.Count == 0 ? DemandVerdict.Unclear
        : named.All(static holds => holds) ? DemandVerdict.Admitted
        : DemandVerdict.NotAdmitted;

    private static char Bracket(char c) =>
        c switch
        {
            '[' or '【' or '（' or '(' or '［' => '〔',
            ']' or '】' or '）' or ')' or '］' => '〕',
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            _ => c,
        };

    /// <summary>〔2026〕7号 from here on; null if that is not what follows.</summary>
    private static string? NumberAt(string text, int from)
    {
        if (from + 6 > text.Length || text[from] != '〔' || text[from + 5] != '〕')
            return null;
        var end = from + 6;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var isNumber = text[(from + 1)..(from + 5)].All(char.IsAsciiDigit) && end > from + 6;
        return isNumber && end < text.Length && text[end] == '号' ? text[from..(end + 1)] : null;
    }
}
