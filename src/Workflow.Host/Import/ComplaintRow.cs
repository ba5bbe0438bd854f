using System.Globalization;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Host.Import;

/// <summary>One line of a file of complaints with their answers, as a command; or why it is refused.</summary>
public static class ComplaintRow
{
    /// <summary>The name under which these matters are known to come from elsewhere. STORED FORMAT.</summary>
    public static readonly Text System = Text.From("complaints");

    private static readonly string[] Fields = ["id", "user", "title", "filed_at", "body", "reply", "replied_at"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    public static (ImportAnswered? Command, string? Problem) Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (null, "这一行不是JSON对象");
        }
        catch (JsonException wrong)
        {
            return (null, $"这一行不是完整的JSON（第{wrong.BytePositionInLine + 1}字节处）");
        }
        catch (InvalidOperationException)
        {
            return (null, "这一行的文字不是有效的UTF-8");
        }
    }

    private static (ImportAnswered?, string?) Read(JsonElement row)
    {
        foreach (var property in row.EnumerateObject())
        {
            if (!Fields.Contains(property.Name))
                return (null, $"有不认识的字段“{Shortened(property.Name)}”");
        }
        var texts = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!row.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String)
                return (null, $"缺少字段“{field}”，或它不是文字");
            var given = value.GetString()!;
            if (!Text.TryFrom(given, out var text))
            {
                var at = Text.FirstUnstorable(given.Replace("\r\n", "\n", StringComparison.Ordinal));
                return (null, string.Create(CultureInfo.InvariantCulture, $"字段“{field}”第{at + 1}个字符不能保存"));
            }
            texts.Add(field, text);
        }
        return Command(texts);
    }

    private static (ImportAnswered?, string?) Command(Dictionary<string, Text> texts)
    {
        if (!IsSourceId(texts["id"].Value))
            return (null, "字段“id”应为1至40个字母、数字、横线或下划线");
        if (!Moment.TryParse(texts["filed_at"].Value, out var filedAt))
            return (null, "字段“filed_at”不是带时区的ISO 8601时间");
        if (!Moment.TryParse(texts["replied_at"].Value, out var repliedAt))
            return (null, "字段“replied_at”不是带时区的ISO 8601时间");
        var source = new TicketSource(System, texts["id"]);
        var person = new PersonKeyId(Ids.Derived($"ticket/import/account/{source.System.Value}/{source.Id.Value}"));
        var account = texts["user"].IsEmpty ? (Text?)null : texts["user"];
        return (
            new ImportAnswered(
                source,
                person,
                account,
                texts["title"],
                texts["body"],
                filedAt,
                texts["reply"],
                repliedAt
            ),
            null
        );
    }

    private static bool IsSourceId(string id) =>
        id.Length is >= 1 and <= 40 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Shortened(string name) => name.Length <= 20 ? name : string.Concat(name.AsSpan(0, 20), "…");
}
