using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;

namespace Workflow.Postgres.Verification;

/// <summary>An attachment as a fact names it.</summary>
/// <param name="IsErased">The key of its case was destroyed: its blob may be gone.</param>
internal sealed record NamedAttachment(CaseId Case, long Sequence, BlobId Blob, int Bytes, bool IsErased)
{
    public static IEnumerable<NamedAttachment> Of(RecordedFact fact) =>
        fact.Fact is ICarriesAttachments carrying
            ? carrying.Attachments.Select(a => new NamedAttachment(
                fact.Case.Id,
                fact.Sequence,
                a.Blob,
                a.Bytes,
                a.Name.Value is null
            ))
            : [];
}

/// <summary>Every attachment that a fact names is there, claimed by its case, and hashes to its name.</summary>
internal sealed class BlobVerifier(NpgsqlDataSource source)
{
    private long named;

    public long Good { get; private set; }

    /// <summary>Null if all agree; otherwise a code and the first that does not.</summary>
    public async Task<(string Reason, string Detail)?> CompareAsync(
        IEnumerable<NamedAttachment> attachments,
        CancellationToken cancel
    )
    {
        foreach (var one in attachments)
        {
            named++;
            var content = await FindAsync(one, cancel);
            if (content is null && one.IsErased)
                continue;
            if (content is null)
                return ("attachment-missing", Words(one));
            if (content.Length != one.Bytes || BlobSeal.NameOf(content) != one.Blob)
                return ("attachment-differs", Words(one));
            Good++;
        }
        return null;
    }

    /// <summary>Nothing may be claimed that no fact names.</summary>
    public async Task<(string Reason, string Detail)?> BeyondAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("blob_claims"));
        var claims = (long)(await command.ExecuteScalarAsync(cancel))!;
        return claims > named ? ("attachments-too-many", $"{claims} claimed, {named} named") : null;
    }

    private async Task<byte[]?> FindAsync(NamedAttachment one, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("claimed_blob"));
        command.Parameters.Add(Reads.Value(PostgresBlobs.HashOf(one.Blob)));
        command.Parameters.Add(Reads.Value(one.Case.Value));
        return (byte[]?)await command.ExecuteScalarAsync(cancel);
    }

    private static string Words(NamedAttachment one) => $"event {one.Sequence}, case {one.Case}, blob {one.Blob}";
}
