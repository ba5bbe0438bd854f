namespace Workflow.Host.Embedded;

/// <summary>The embedded database cannot be had, and the message says to a person what to do about it.</summary>
public sealed class EmbeddedException : Exception
{
    public EmbeddedException(string message)
        : base(message) { }

    public EmbeddedException(string message, Exception inner)
        : base(message, inner) { }
}
