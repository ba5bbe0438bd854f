using Workflow.Domain.Kernel;

namespace Workflow.Engine.Doors;

/// <summary>
/// As whom somebody wants to act, in the words that forms and headers carry: the post, and after a semicolon the person
/// on whose behalf, if there is one. `city-management-handle;p-010`.
/// </summary>
public static class Acting
{
    public const string Header = "Acting";

    public static string Write(Actor actor) =>
        actor.OnBehalfOf is { } holder ? $"{actor.Post};{holder}" : actor.Post.Value;

    /// <summary>The one of these that is meant; null if none is.</summary>
    public static Actor? Find(IEnumerable<Actor> possible, string? written) =>
        possible.FirstOrDefault(actor => Write(actor) == written);
}
