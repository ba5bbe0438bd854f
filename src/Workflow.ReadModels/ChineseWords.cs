using System.Text;

namespace Workflow.ReadModels;

/// <summary>
/// Chinese has no spaces, so text is found by its characters and its pairs of characters. Two characters and more are
/// looked up by pairs and then compared with the text itself, so that a hit is always the very words.
/// </summary>
public static class ChineseWords
{
    /// <summary>The longest question, in characters; more is cut by the door.</summary>
    public const int MostQuestion = 50;

    /// <summary>
    /// The form in which text is kept and compared: half-width, lower case, any white space as one space.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (char.IsWhiteSpace(narrow))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else
                plain.Append(char.ToLowerInvariant(narrow));
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>All single characters and pairs in a plain text, each once. Spaces separate and are in none.</summary>
    public static string[] WordsOf(string plain)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Collect(term, words, alsoSingle: true);
        return [.. words];
    }

    /// <summary>The words to look up for a question, and the terms that must then really be there.</summary>
    public static (string[] Words, string[] Terms) Question(string asked)
    {
        var terms = Plain(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
            Collect(term, words, alsoSingle: term.EnumerateRunes().Count() == 1);
        return ([.. words], terms);
    }

    private static void Collect(string term, HashSet<string> words, bool alsoSingle)
    {
        var before = "";
        foreach (var rune in term.EnumerateRunes())
        {
            var single = rune.ToString();
            if (alsoSingle)
                words.Add(single);
            if (before.Length > 0)
                words.Add(before + single);
            before = single;
        }
    }
}
