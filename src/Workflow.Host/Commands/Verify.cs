using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Workflow.Engine.Proof;
using Workflow.Host.Composition;
using Workflow.Postgres.Verification;

namespace Workflow.Host.Commands;

/// <summary>`verify`: are the facts what they were, and does what lies beside them follow from them?</summary>
public static class Verify
{
    public static async Task<int> RunAsync(string district, Outside outside, bool json, CancellationToken cancel)
    {
        if (outside.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return CommandLineRoot.WrongUse;
        }
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var started = Stopwatch.GetTimestamp();
        var report = await VerifyAsync(opened, outside, cancel);
        if (json)
            JsonOutput.Write(report);
        else
            Print(report, outside, Stopwatch.GetElapsedTime(started));
        return report.Ok ? CommandLineRoot.Good : CommandLineRoot.NotInOrder;
    }

    public static async Task<VerifyReport> VerifyAsync(
        CommandDistrict opened,
        Outside outside,
        CancellationToken cancel
    )
    {
        var name = opened.Open.District.Name;
        var proof = new ProofFolder(opened.Databases.Folder);
        using var key = proof.Key(name);
        await using var reading = NpgsqlDataSource.Create(opened.Open.Database.ReadingConnection);
        var against = new VerifyAgainst(
            proof.Heads(name).ReadLast(),
            outside.Anchor,
            proof.Leaves(name),
            outside.Office ?? key.Public,
            outside.Countersigner
        );
        using var progress = new Progress("核验");
        var report = await new ChainVerifier(reading, name).VerifyAsync(against, progress.Show, cancel);
        return report.Ok ? await WithDerivedAsync(opened.Open, report, cancel) : report;
    }

    private static async Task<VerifyReport> WithDerivedAsync(
        OpenDistrict open,
        VerifyReport report,
        CancellationToken cancel
    )
    {
        var derived = new DerivedVerifier(
            open.Database.Serving,
            open.District.Types,
            open.District.Codec,
            open.RowChecks
        );
        var wrong = await derived.VerifyAsync(cancel);
        report = report with { Attachments = derived.Attachments };
        return wrong is { } found ? report with { Ok = false, Reason = found.Reason, Detail = found.Detail } : report;
    }

    private static void Print(VerifyReport report, Outside outside, TimeSpan took)
    {
        string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
        Console.WriteLine(report.Ok ? "记录完整，未发现改动。" : $"发现问题：{report.Reason}（{report.Detail}）");
        if (report.FirstBadSequence is { } bad)
            Console.WriteLine($"第一条不一致的记录：第{Number(bad)}条");
        Console.WriteLine(
            $"核对记录 {Number(report.Events)} 条，提交 {Number(report.Blocks)} 次，用时 {took.TotalSeconds:F1} 秒。"
        );
        if (report.Attachments > 0)
            Console.WriteLine($"核对附件 {Number(report.Attachments)} 份。");
        if (outside.Anchor is { } anchor && report.ProvedTo > 0)
            Console.WriteLine(
                $"第1条至第{Number(report.ProvedTo)}条：与{anchor.CountersignedAt}的会签一致"
                    + (outside.Countersigner is null ? "（会签密钥未提供，签名未核对）。" : "，会签密钥已核对。")
            );
        if (report.SignedTo > report.ProvedTo)
            Console.WriteLine($"至第{Number(report.SignedTo)}条：只有本单位签名。");
        if (report.Events > report.SignedTo)
            Console.WriteLine($"至第{Number(report.Events)}条：只是自身一致，尚无签名。");
    }
}

/// <summary>What the operator brings from outside: an anchor and the keys it is checked with.</summary>
public sealed record Outside(Checkpoint? Anchor, TrustedKey? Office, TrustedKey? Countersigner, string? Problem)
{
    public static Outside Read(string? anchor, string? office, string? countersigner)
    {
        try
        {
            Checkpoint? checkpoint = null;
            if (anchor is not null && !Checkpoint.TryParse(LastNote(anchor), out checkpoint))
                return Wrong($"“{anchor}”不是会签文件。");
            return new Outside(
                checkpoint,
                KeyOf(office, checkpoint?.OfficeHead.Office.KeyName),
                KeyOf(countersigner, checkpoint?.Countersignature.KeyName),
                null
            );
        }
        catch (Exception unreadable)
            when (unreadable
                    is IOException
                        or UnauthorizedAccessException
                        or CryptographicException
                        or ArgumentException
            )
        {
            return Wrong($"文件无法读取：{unreadable.Message}");
        }
    }

    /// <summary>One checkpoint as text, or the countersigner's own file, whose last line counts.</summary>
    private static string LastNote(string path)
    {
        if (new FileInfo(path).Length > 64 * 1024 * 1024)
            throw new IOException("the file is larger than 64 MiB");
        var text = File.ReadAllText(path);
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text;
        var last = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        return last.Replace('\t', '\n') + "\n";
    }

    /// <summary>What is trusted is the key; the name is the one that the signature goes by.</summary>
    private static TrustedKey? KeyOf(string? path, string? name) =>
        path is null || name is null ? null : TrustedKey.FromPem(name, File.ReadAllText(path));

    private static Outside Wrong(string problem) => new(null, null, null, problem);
}
