using System.Net;
using System.Net.Sockets;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Where the next conversation is cut.</summary>
internal enum Cut
{
    Nowhere,

    /// <summary>Before anything of the next request reaches the server.</summary>
    BeforeTheRequest,

    /// <summary>After the server has said that it is done, and before the client hears of it.</summary>
    BeforeTheAnswer,
}

/// <summary>Stands between a client and the server and cuts the line once, at a place that a test chooses.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly int server;
    private readonly Task accepting;
    private volatile int cut;

    public CuttingProxy(int server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How often the line was cut.</summary>
    public int Cuts { get; private set; }

    public void CutNext(Cut where) => cut = (int)where;

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
                conversations.Add(TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, server, stopping.Token);
        var directions = new[] { CopyAsync(near, far, false), CopyAsync(far, near, true) };
        await await Task.WhenAny(directions);
        near.Close();
        far.Close();
        await Task.WhenAll(directions);
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, bool isAnswer)
    {
        var bytes = new byte[65_536];
        try
        {
            while (true)
            {
                var count = await from.GetStream().ReadAsync(bytes, stopping.Token);
                if (count == 0)
                    return;
                if (!isAnswer && Take(Cut.BeforeTheRequest))
                    return;
                if (isAnswer && cut == (int)Cut.BeforeTheAnswer)
                {
                    if (IsDone(bytes.AsSpan(0, count)) && Take(Cut.BeforeTheAnswer))
                        return;
                    continue;
                }
                await to.GetStream().WriteAsync(bytes.AsMemory(0, count), stopping.Token);
            }
        }
        catch (Exception gone)
            when (gone
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or OperationCanceledException
                        or InvalidOperationException
            )
        {
            // One side hung up; the other is told by closing.
        }
    }

    /// <summary>ReadyForQuery, outside a transaction: what was sent is committed or undone.</summary>
    private static bool IsDone(ReadOnlySpan<byte> answer) => answer.EndsWith("Z\0\0\0\x05I"u8);

    private bool Take(Cut where)
    {
        if (Interlocked.CompareExchange(ref cut, (int)Cut.Nowhere, (int)where) != (int)where)
            return false;
        Cuts++;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }
}
