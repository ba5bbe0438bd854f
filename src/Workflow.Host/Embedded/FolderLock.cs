namespace Workflow.Host.Embedded;

/// <summary>
/// A lock on a file that the system itself gives back when its holder is gone, however it went. On Unix .NET maps
/// <see cref="FileShare.Read"/> to a shared and <see cref="FileShare.None"/> to an exclusive <c>flock</c>.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    readonly FileStream file;

    FolderLock(FileStream file) => this.file = file;

    /// <summary>Null when others hold the lock in a way that excludes ours.</summary>
    public static FolderLock? TryTake(string path, bool shared)
    {
        try
        {
            return new FolderLock(
                new FileStream(
                    path,
                    new FileStreamOptions
                    {
                        Mode = FileMode.OpenOrCreate,
                        Access = shared ? FileAccess.Read : FileAccess.ReadWrite,
                        Share = shared ? FileShare.Read : FileShare.None,
                        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    }
                )
            );
        }
        // Only "held by another" is an answer; a missing folder or a full disk is trouble.
        catch (IOException held) when (held.HResult is 11 or 35)
        {
            return null;
        }
    }

    /// <summary>
    /// Takes the lock alone, waiting as long as <paramref name="cancel"/> allows; the system has no wait of its own.
    /// </summary>
    public static async Task<FolderLock> TakeAsync(string path, TimeProvider clock, CancellationToken cancel)
    {
        while (true)
        {
            if (TryTake(path, shared: false) is { } taken)
                return taken;
            await Task.Delay(RetryDelay, clock, cancel);
        }
    }

    public void Dispose() => file.Dispose();
}
