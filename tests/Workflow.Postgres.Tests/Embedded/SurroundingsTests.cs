using Workflow.Host.Embedded;
using Xunit;

namespace Workflow.Postgres.Tests.Embedded;

public sealed class SurroundingsTests : EmbeddedPostgresTest
{
    [Fact(DisplayName = "WORKFLOW_PG_BIN 指错时,用两种语言说明")]
    public async Task A_wrong_WORKFLOW_PG_BIN_is_told_in_both_languages()
    {
        var holder = Hold(("WORKFLOW_PG_BIN", "/nowhere"));
        await holder.EndedAsync();

        Assert.NotEqual(0, holder.ExitCode);
        Assert.Contains("WORKFLOW_PG_BIN is /nowhere", await holder.Errors, StringComparison.Ordinal);
        Assert.Contains("WORKFLOW_PG_BIN 指向 /nowhere", await holder.Errors, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "找程序的次序:PATH 在先,新版本在旧版本之前")]
    public void PATH_comes_first_and_newer_versions_before_older_ones()
    {
        string[] folders =
        [
            "usr/lib/postgresql/9.6",
            "usr/lib/postgresql/15",
            "usr/lib/postgresql/17",
            "usr/pgsql-16",
            "opt/homebrew/opt/postgresql@17",
        ];
        foreach (var folder in folders)
            Directory.CreateDirectory(Path.Combine(Folder, folder));

        Assert.Equal(
            [
                "/somewhere",
                Path.Combine(Folder, "usr/lib/postgresql/17/bin"),
                Path.Combine(Folder, "usr/lib/postgresql/15/bin"),
                Path.Combine(Folder, "usr/lib/postgresql/9.6/bin"),
                Path.Combine(Folder, "usr/pgsql-16/bin"),
                Path.Combine(Folder, "opt/homebrew/opt/postgresql@17/bin"),
            ],
            PostgresBinaries.UsualFolders("/somewhere:relative", Folder)
        );
    }

    [Fact(DisplayName = "没有 postgres 账户时借用 nobody")]
    public void Without_an_account_postgres_the_server_gets_nobody()
    {
        var lent = ServerAccount.Lend(["root:x:0:0::/root:/bin/sh", "nobody:x:65534:65533::/:/usr/sbin/nologin"]);

        Assert.Equal(("nobody", "65534", "65533"), (lent.Name, lent.UserId, lent.GroupId));
        Assert.True(lent.IsLent);
    }

    [Fact(DisplayName = "上级文件夹不可通过时,指明是哪一个")]
    public async Task A_parent_that_the_server_may_not_pass_is_named()
    {
        if (!Environment.IsPrivilegedProcess)
            return; // Only root lends the server another account, which may be shut out.
        var closed = Directory.CreateDirectory(
            Path.Combine(Folder, "closed"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.OtherExecute);
        var within = DataFolder.OpenOrMake(Path.Combine(closed.FullName, "data"));

        var refused = await Assert.ThrowsAsync<EmbeddedException>(() =>
            EmbeddedPostgres.StartOrJoinAsync(within, TimeProvider.System, _ => { })
        );

        Assert.Contains($"may not pass through {closed.FullName}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "密钥文件夹只有自己可读")]
    public void Keys_are_ours_alone()
    {
        var folder = DataFolder.OpenOrMake(Folder);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder.Keys)
        );
    }

    [Fact(DisplayName = "经符号链接打开的是同一个数据文件夹")]
    public void A_symbolic_link_leads_to_the_same_folder()
    {
        var link = Folder + "-link";
        File.CreateSymbolicLink(link, Folder);
        try
        {
            var straight = DataFolder.OpenOrMake(Path.Combine(Folder, "data"));
            Assert.Equal(straight.Location, DataFolder.OpenOrMake(Path.Combine(link, "data")).Location);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact(DisplayName = "路径过长时不用 Unix 套接字,照常启动")]
    public async Task A_path_too_long_for_a_socket_starts_without_one()
    {
        var deep = DataFolder.OpenOrMake(Path.Combine(Folder, new string('x', 100)));
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.OtherExecute);

        await using var database = await EmbeddedPostgres.StartOrJoinAsync(deep, TimeProvider.System, _ => { });

        Assert.Null(database.SocketFolder);
        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
    }

    [Fact(DisplayName = "路径中不允许引号")]
    public void A_path_with_a_quote_is_refused() =>
        Assert.Throws<EmbeddedException>(() => DataFolder.OpenOrMake(Path.Combine(Folder, "a\"b")));
}
