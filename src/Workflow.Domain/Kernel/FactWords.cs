using System.Collections.Immutable;

namespace Workflow.Domain.Kernel;

/// <summary>How the words of a fact name units, people and moments: each door in its own way.</summary>
public sealed record FactNames(Func<UnitId, string> Unit, Func<PersonId, string> Person, Func<Moment, string> Time);

/// <summary>What somebody wrote.</summary>
/// <param name="Label">What it is; null if the fact itself says so.</param>
public sealed record FactText(string? Label, CaseText Text);

/// <summary>A fact as people read it.</summary>
/// <param name="Word">What happened, in as few characters as the field uses: `派发`.</param>
/// <param name="Title">The same as a heading: `派发给城管局`.</param>
/// <param name="Detail">What follows from it, in one sentence; null if nothing needs to be said.</param>
public sealed record FactWords(string Word, string Title, string? Detail, ImmutableArray<FactText> Texts)
{
    /// <summary>What was not written is left out.</summary>
    internal static FactWords Say(
        string word,
        string title,
        string? detail = null,
        params ReadOnlySpan<(string? Label, CaseText? Text)> texts
    )
    {
        var said = ImmutableArray.CreateBuilder<FactText>(texts.Length);
        foreach (var (label, text) in texts)
            if (text is not null)
                said.Add(new FactText(label, text));
        return new FactWords(word, title, detail, said.ToImmutable());
    }

    /// <summary>The parts that there are, as one sentence; null if there is none.</summary>
    internal static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var given = ImmutableArray.CreateBuilder<string>(parts.Length);
        foreach (var part in parts)
            if (part is not null)
                given.Add(part);
        return given.Count == 0 ? null : string.Join('，', given);
    }
}
