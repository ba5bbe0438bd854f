using System.Text;

namespace Workflow.Domain.Kernel;

/// <summary>
/// The form in which text is compared: half-width, lower case, any white space as one space, none at the ends.
/// </summary>
public static class PlainText
{
    public static string Of(string text)
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
}
