using System.Text.Json;

namespace Workflow.Engine.Stored;

/// <summary>Which keys a stored fact was sealed with, so that many facts can be opened after one look-up.</summary>
public static class SealedKeys
{
    /// <summary>
    /// Adds the ids found in stored facts. May add an id that seals nothing (a name `key` elsewhere in the fact), which
    /// costs a look-up and no more.
    /// </summary>
    public static void Collect(ReadOnlySpan<byte> stored, ISet<Guid> keyIds)
    {
        if (stored.IndexOf("\"$sealed\""u8) < 0)
            return;
        var reader = new Utf8JsonReader(stored);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("key"u8))
                continue;
            if (reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id))
                keyIds.Add(id);
        }
    }
}
