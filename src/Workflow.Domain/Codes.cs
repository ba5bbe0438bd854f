using Workflow.Domain.Kernel;

namespace Workflow.Domain;

/// <summary>
/// Short codes that offices choose and that never change: lower-case ASCII letters, digits and hyphens.
/// </summary>
internal static class Codes
{
    public const int MaxLength = 40;

    public static bool IsValid(string? code) =>
        code is { Length: > 0 and <= MaxLength }
        && char.IsAsciiLetterLower(code[0])
        && code.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>True for the codes under which the program itself acts.</summary>
    public static bool IsReserved(string code) =>
        code == LoadingRight.CommandLineCode || code == Actor.Clock.Person.Value;
}
