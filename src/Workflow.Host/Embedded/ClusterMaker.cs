using System.Security.Cryptography;

namespace Workflow.Host.Embedded;

/// <summary>Makes a new cluster: UTF-8, text in code point order, one superuser with a random password.</summary>
internal sealed class ClusterMaker(ClusterFolder cluster, ServerAccount account)
{
    /// <summary>
    /// Makes <see cref="ClusterFolder.Home"/> and hands it to the server's account, whoever had it before: a copy that
    /// root put back from a backup, say. Call it only while no server runs.
    /// </summary>
    public async Task PrepareHomeAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(cluster.Home);
        File.SetUnixFileMode(cluster.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await HandOverAsync(cluster.Home, recursive: false, cancel);
        // The cluster alone: beside it the initdb of a killed process may still be making and removing files.
        if (cluster.IsMade)
            await HandOverAsync(cluster.Files, recursive: true, cancel);
        await CheckPassageAsync(cancel);
    }

    public async Task MakeAsync(PostgresBinaries binaries, CancellationToken cancel)
    {
        foreach (var leftover in cluster.AllUnfinished)
            Remove(leftover);
        var unfinished = cluster.NewUnfinished();
        await WritePasswordAsync(cancel);
        // Order of code points: fast, and the same on every system for ever, so an index never has to be made anew.
        var made = await InitAsync(binaries, unfinished, ["--lc-collate=C", "--lc-ctype=C.UTF-8"], cancel);
        if (!made.Succeeded)
            made = await InitAsync(binaries, unfinished, [], cancel); // a system without C.UTF-8
        if (!made.Succeeded)
            throw new EmbeddedException($"initdb failed 数据库初始化失败:{Environment.NewLine}{made.Output}");
        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"),
            "\n# Written anew at each start by the program; a line below this one overrules it.\n"
                + $"include '../../{Path.GetFileName(cluster.Settings)}'\n",
            cancel
        );
        Directory.Move(unfinished, cluster.Files);
        // The new name must outlive a power cut: the old one would be thrown away, by then with facts in it.
        await Subprocess.RunAsync(["sync", cluster.Home], cancel);
    }

    Task<SubprocessResult> InitAsync(
        PostgresBinaries binaries,
        string unfinished,
        string[] locale,
        CancellationToken cancel
    ) =>
        Subprocess.RunAsync(
            account.Run([
                binaries.InitDb,
                $"--pgdata={unfinished}",
                "--username=postgres",
                $"--pwfile={cluster.PasswordFile}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                .. locale,
                "--data-checksums",
            ]),
            cancel
        );

    static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // An initdb without its maker may still write here; the next maker clears it away.
        }
    }

    async Task WritePasswordAsync(CancellationToken cancel)
    {
        File.Delete(cluster.PasswordFile);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using (var file = new StreamWriter(cluster.PasswordFile, options))
            await file.WriteLineAsync(RandomNumberGenerator.GetHexString(40, lowercase: true));
        await HandOverAsync(cluster.PasswordFile, recursive: false, cancel);
    }

    async Task HandOverAsync(string path, bool recursive, CancellationToken cancel)
    {
        if (!account.IsLent)
            return;
        string[] depth = recursive ? ["-R"] : [];
        string[] chown = ["chown", .. depth, "-h", $"{account.UserId}:{account.GroupId}", path];
        var done = await Subprocess.RunAsync(chown, cancel);
        if (!done.Succeeded)
            throw new EmbeddedException($"{path} cannot be handed to {account.Name}: {done.Output}");
    }

    /// <summary>Asks as the server's account itself, so that access lists and the like are counted in.</summary>
    async Task CheckPassageAsync(CancellationToken cancel)
    {
        if (!account.IsLent)
            return;
        var parents = new Stack<string>();
        for (var folder = cluster.Home; folder is not null; folder = Path.GetDirectoryName(folder))
            parents.Push(folder);
        const string firstClosed = "for f; do [ -x \"$f\" ] || { printf %s \"$f\"; exit 1; }; done";
        var passed = await Subprocess.RunAsync(account.Run(["/bin/sh", "-c", firstClosed, "sh", .. parents]), cancel);
        if (!passed.Succeeded)
            throw new EmbeddedException(
                $"PostgreSQL runs as {account.Name}, which may not pass through {passed.Output}."
                    + $" Allow it (chmod o+x {passed.Output}) or set WORKFLOW_DATA to another folder."
                    + $" PostgreSQL 以 {account.Name} 账户运行,该账户无权通过 {passed.Output},请放开该文件夹的通过权限或用 WORKFLOW_DATA 另行指定。"
            );
    }
}
