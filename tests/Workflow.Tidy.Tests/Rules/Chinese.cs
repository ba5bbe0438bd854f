namespace Workflow.Tidy.Tests.Rules;

internal static class Chinese
{
    /// <summary>A character of the CJK blocks that office texts use; punctuation is not among them.</summary>
    public static bool Is(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    public static bool IsIn(string text) => text.Any(Is);
}
