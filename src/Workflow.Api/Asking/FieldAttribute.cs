using System.ComponentModel;

namespace Workflow.Api.Asking;

/// <summary>What a field of a request is called on screens and in refusals, and what may stand in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string word, string rule) : DescriptionAttribute($"{word}：{rule}")
{
    public string Word => word;
}
