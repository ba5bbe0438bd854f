using System.ComponentModel;

namespace Workflow.Api.Asking;

/// <summary>What a field of a request is called on screens and in refusals, and what may stand in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string word, string rule) : DescriptionAttribute($"{word}：{rule}")
{
    public string Word => word;

    /// <summary>The least that a whole number may be; text has no least.</summary>
    public int Least { get; init; }

    /// <summary>
    /// The most that a whole number may be, or the most characters of a text whose length no rule of the domain limits:
    /// a refusal repeats it and a receipt keeps it. 0 is no limit.
    /// </summary>
    public int Most { get; init; }

    /// <summary>The most entries of a list; what else is said holds for each of them.</summary>
    public int MostEntries { get; init; }
}
