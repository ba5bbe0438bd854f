using System.Globalization;

namespace Workflow.Domain.Kernel;

/// <summary>
/// The form in which text is compared: half-width, lower case, radicals as the characters that they look like (PDF
/// files hand them out), and without white space, control and format characters. By hand and at once for every
/// character: the program runs without the tables of cultures, and what hits must not depend on the machine.
/// </summary>
public static class PlainText
{
    /// <summary>Stands for a character that counts for nothing; no text that can be stored holds it.</summary>
    public const char Nothing = '\0';

    /// <summary>The 214 radicals from U+2F00 on, as ordinary characters.</summary>
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private static readonly char[] Plain = Make();

    public static char Of(char c) => Plain[c];

    public static string Of(string text)
    {
        var plain = new char[text.Length];
        return new string(plain, 0, Into(text, plain));
    }

    /// <summary>Writes the plain form and answers its length, which is never more than that of the text.</summary>
    public static int Into(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        foreach (var c in text)
        {
            var one = Plain[c];
            if (one != Nothing)
                plain[length++] = one;
        }
        return length;
    }

    /// <summary>字数: the characters that a reader sees, white space not among them.</summary>
    public static int CountOf(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (Plain[c] != Nothing && !char.IsLowSurrogate(c))
                count++;
        return count;
    }

    /// <summary>
    /// Where these words stand in the text as it was written: begin and length, in order, none over another.
    /// </summary>
    public static IReadOnlyList<(int At, int Length)> Find(string text, IEnumerable<string> words)
    {
        var plain = new char[text.Length];
        var places = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
            if (Plain[text[i]] is not Nothing and var one)
                (plain[length], places[length++]) = (one, i);
        var covered = new bool[text.Length];
        foreach (var word in words.Select(Of).Where(static word => word.Length > 0))
            for (var from = 0; IndexOf(word, from) is >= 0 and var at; from = at + 1)
                covered.AsSpan(places[at]..(places[at + word.Length - 1] + 1)).Fill(true);
        return Runs(covered);

        int IndexOf(string word, int from)
        {
            var at = plain.AsSpan(from, length - from).IndexOf(word, StringComparison.Ordinal);
            return at < 0 ? at : at + from;
        }
    }

    private static List<(int At, int Length)> Runs(bool[] covered)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < covered.Length; i++)
        {
            var begin = i;
            while (i < covered.Length && covered[i])
                i++;
            if (i > begin)
                runs.Add((begin, i - begin));
        }
        return runs;
    }

    private static char[] Make()
    {
        var plain = new char[char.MaxValue + 1];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = Fold((char)i);
        return plain;
    }

    private static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (c is >= '\u2F00' and <= '\u2FD5')
            c = Radicals[c - '\u2F00'];
        return char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? Nothing
            : char.ToLowerInvariant(c);
    }
}
