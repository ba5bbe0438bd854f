using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Web.Serving;

/// <summary>A form that did not succeed: what was typed, and why it was not taken.</summary>
/// <param name="Field">The field that the sentence belongs to; null if it belongs to the form.</param>
public sealed record Attempt(string Verb, FormFields Fields, int Status, string Sentence, string? Field)
{
    public static Attempt Of(string verb, FormFields fields, Answer answer, RefusalSentences sentences) =>
        new(verb, fields, answer.Status, sentences.Of(answer.Refusal), fields.FieldOf(answer.Refusal));

    /// <summary>What is wrong with each field, where a form says all of it at once.</summary>
    public IReadOnlyDictionary<string, string> WrongFields { get; init; } =
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;
}

/// <summary>The form that fields stand in. Every showing of a form is a new request with an id of its own.</summary>
/// <param name="Verb">Unique on the page; begins the ids of the fields.</param>
public sealed record FormScope(string Verb, Guid Command, Attempt? Attempt)
{
    public static FormScope Of(string verb, Moment now, Attempt? attempt) =>
        new(verb, Ids.New(now), attempt?.Verb == verb ? attempt : null);

    public string Id(string name) => $"{Verb}-{name}";

    /// <param name="otherwise">What stands in the field before anybody has typed.</param>
    public string Typed(string name, string otherwise = "") =>
        Attempt is null ? otherwise : Attempt.Fields.Typed(name) ?? "";

    public string? Wrong(string name) =>
        Attempt?.Field == name ? Attempt.Sentence : Attempt?.WrongFields.GetValueOrDefault(name);

    /// <summary>What is said about the form as a whole.</summary>
    public string? WrongAtAll => Attempt is { Field: null } ? Attempt.Sentence : null;
}
