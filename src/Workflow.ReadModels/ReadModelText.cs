using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Workflow.ReadModels;

/// <summary>The statements of this project, kept in .sql files inside the program.</summary>
public static class ReadModelText
{
    private static readonly Assembly Home = typeof(ReadModelText).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The numbered scripts that make the tables of read models, for the migration to run.</summary>
    public static IEnumerable<(int Number, string Name, string Text)> Scripts()
    {
        const string prefix = "Workflow.ReadModels.Schema.";
        return Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => n[prefix.Length..])
            .Select(n => (int.Parse(n[..4], CultureInfo.InvariantCulture), n, Read(prefix + n)));
    }

    internal static string Of(string folder, string name) =>
        Texts.GetOrAdd($"Workflow.ReadModels.{folder}.Sql.{name}.sql", Read);

    private static string Read(string resource)
    {
        using var stream =
            Home.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program lacks {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
