using System.Collections.Concurrent;
using System.Reflection;

namespace Workflow.Postgres;

/// <summary>The statements of this project, kept in .sql files inside the program.</summary>
internal static class SqlText
{
    private static readonly Assembly Home = typeof(SqlText).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of `Sql/name.sql`.</summary>
    public static string Of(string name) => Texts.GetOrAdd(name, n => Read($"Workflow.Postgres.Sql.{n}.sql"));

    /// <summary>The numbered scripts of a folder, in order, by number and name.</summary>
    public static IEnumerable<(int Number, string Name, string Text)> Scripts(string folder)
    {
        var prefix = $"Workflow.Postgres.{folder}.";
        return Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => n[prefix.Length..])
            .Select(n => (int.Parse(n[..4], System.Globalization.CultureInfo.InvariantCulture), n, Read(prefix + n)));
    }

    private static string Read(string resource)
    {
        using var stream =
            Home.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program lacks {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
