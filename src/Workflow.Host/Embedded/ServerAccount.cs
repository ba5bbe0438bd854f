namespace Workflow.Host.Embedded;

/// <summary>
/// Whom PostgreSQL runs as. It refuses to run as root; so root lends it the account <c>postgres</c>, or <c>nobody</c>
/// where there is none, and everybody else runs it as themselves.
/// </summary>
internal sealed record ServerAccount(string Name, string UserId, string GroupId, IReadOnlyList<string> Prefix)
{
    static readonly string[] Candidates = ["postgres", "nobody"];
    static readonly string[] ProgramFolders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"];

    public static ServerAccount Ourselves { get; } = new(Environment.UserName, "", "", []);

    /// <summary>Whether the account is another than ours, and so files must be handed over to it.</summary>
    public bool IsLent => Prefix.Count > 0;

    public static ServerAccount Choose() =>
        Environment.IsPrivilegedProcess ? Lend(File.ReadAllLines("/etc/passwd")) : Ourselves;

    internal static ServerAccount Lend(IReadOnlyList<string> accounts)
    {
        var fields =
            Candidates
                .Select(name => accounts.Select(line => line.Split(':')).FirstOrDefault(line => line[0] == name))
                .FirstOrDefault(line => line is { Length: >= 4 })
            ?? throw new EmbeddedException(
                "PostgreSQL does not run as root, and there is neither an account postgres nor nobody to lend it."
                    + " PostgreSQL 不能以 root 运行,本机又没有 postgres 或 nobody 账户。"
            );
        return new ServerAccount(fields[0], fields[2], fields[3], PrefixFor(fields[0], fields[2], fields[3]));
    }

    /// <summary>The command, run as this account.</summary>
    public IReadOnlyList<string> Run(params IEnumerable<string> command) => [.. Prefix, .. command];

    static string[] PrefixFor(string name, string userId, string groupId)
    {
        if (Installed("setpriv") is { } setpriv)
            return [setpriv, $"--reuid={userId}", $"--regid={groupId}", "--clear-groups", "--"];
        if (Installed("runuser") is { } runuser)
            return [runuser, "-u", name, "--"];
        throw new EmbeddedException(
            "PostgreSQL does not run as root, and neither setpriv nor runuser (util-linux) is installed. "
                + "Use another account."
                + " PostgreSQL 不能以 root 运行,本机又没有 setpriv 或 runuser,请改用普通账户。"
        );
    }

    static string? Installed(string program) =>
        ProgramFolders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
