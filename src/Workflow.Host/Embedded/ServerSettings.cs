using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Workflow.Host.Embedded;

/// <summary>What the embedded server is told at each start. Durability stays as PostgreSQL ships it: all on.</summary>
internal static class ServerSettings
{
    // Below the range that systems hand out to outgoing connections: nobody takes such a port by chance.
    const int LowestPort = 20_000;
    const int HighestPort = 30_000;

    public static void Write(ClusterFolder cluster, int port, string walCompression)
    {
        Replace(
            cluster.Settings,
            $"""
            # Written at each start. What is to stay belongs at the end of postgresql.conf.
            cluster_name = '{cluster.Name}'
            listen_addresses = '127.0.0.1'
            port = {port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_directories = '{cluster.Sockets}'
            unix_socket_permissions = 0700
            password_encryption = scram-sha-256
            max_connections = 200
            shared_buffers = 256MB
            max_wal_size = 2GB
            wal_compression = {walCompression}
            # Short statements of an office: compiling them costs more than it saves.
            jit = off
            log_min_duration_statement = 5s
            log_line_prefix = '%m [%p] %d '
            log_timezone = 'UTC'
            timezone = 'UTC'
            update_process_title = on

            """
        );
        Replace(cluster.PortFile, port.ToString(CultureInfo.InvariantCulture) + "\n");
    }

    /// <summary>The cluster's own configuration includes this file, so even a question to it needs one.</summary>
    public static void WriteIfMissing(ClusterFolder cluster)
    {
        if (!File.Exists(cluster.Settings))
            Write(cluster, cluster.KeptPort ?? FreePort(), "on");
    }

    /// <summary>A port of the loopback that nobody listens on now; it may be taken the moment after.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(LowestPort, HighestPort);
            if (IsFree(port))
                return port;
        }
    }

    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // By rename: who reads the file at this moment sees the old text or the new one, never half of either.
    static void Replace(string file, string text)
    {
        File.WriteAllText(file + ".new", text);
        File.SetUnixFileMode(
            file + ".new",
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead
        );
        File.Move(file + ".new", file, overwrite: true);
    }
}
