using Workflow.Domain.Kernel;

namespace Workflow.Files.Reading;

/// <summary>The text of one cell, or the rule it breaks. Judged once, however many cells share the text.</summary>
internal readonly record struct ReadCell(Text Text, RefusalRule? Broken = null)
{
    public bool IsBlank => Broken is null && string.IsNullOrWhiteSpace(Text.Value);

    public static ReadCell From(string value, FileLimits limits)
    {
        if (!Text.TryFrom(value, out var text))
            return new ReadCell(default, FileRefusals.UnstorableCell);
        if (value.Length > limits.CellCharacters && text.Length > limits.CellCharacters)
            return new ReadCell(default, FileRefusals.LongCell);
        return new ReadCell(text);
    }

    public static ReadCell Breaking(RefusalRule rule) => new(default, rule);
}
