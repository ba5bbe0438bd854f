namespace Workflow.Domain.Admission;

/// <summary>
/// Marks of secrecy (密级标志): 绝密★, 机密★10年, 秘密★ and 密级：… as papers bear them. What bears one has no place here
/// and is stopped before anything is stored. The words alone are no mark: 保密法 is spoken of in public.
/// </summary>
public static class SecrecyMark
{
    private static readonly string[] Grades = ["绝密", "机密", "秘密"];

    /// <summary>The first mark as it stands in the text; null if there is none.</summary>
    public static string? In(string text)
    {
        foreach (var grade in Grades)
            for (var at = text.IndexOf(grade, StringComparison.Ordinal); at >= 0; )
            {
                var after = SkipBlanks(text, at + grade.Length);
                if (after < text.Length && text[after] is '★' or '☆' or '*' or '＊')
                    return text[at..(after + 1)];
                if (IsGrade(text, at))
                    return "密级：" + grade;
                at = text.IndexOf(grade, at + 1, StringComparison.Ordinal);
            }
        return null;
    }

    /// <summary>密级：秘密</summary>
    private static bool IsGrade(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '：' or ':'))
            before--;
        return before < at - 1 && before >= 1 && text[(before - 1)..(before + 1)] == "密级";
    }

    private static int SkipBlanks(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }
}
