using System.Security.Cryptography;

namespace Workflow.Engine.Proof;

/// <summary>
/// The private key of an office: ECDSA on P-256, PKCS#8 in a PEM file that only its owner may read. Thread-safe. The
/// program that signs is the only one that needs it; all others take <see cref="Public"/>.
/// </summary>
public sealed class OfficeKey : IDisposable
{
    private readonly ECDsa key;

    private OfficeKey(string name, ECDsa key)
    {
        this.key = key;
        Public = new TrustedKey(name, key.ExportSubjectPublicKeyInfo());
    }

    public TrustedKey Public { get; }

    public string Name => Public.Name;

    public string Fingerprint => Public.Fingerprint;

    /// <summary>
    /// Reads the key; makes one if there is no file. Two processes that start at once end with the same key: the second
    /// finds the file of the first.
    /// </summary>
    /// <exception cref="CryptographicException">The file holds no key on P-256.</exception>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static OfficeKey OpenOrCreate(string path, string name)
    {
        if (!File.Exists(path))
            Create(path);
        return FromPem(name, File.ReadAllText(path));
    }

    /// <exception cref="CryptographicException">The text holds no private key on P-256.</exception>
    public static OfficeKey FromPem(string name, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return new OfficeKey(name, key);
        }
        catch (ArgumentException none)
        {
            key.Dispose();
            throw new CryptographicException("no private key in the text", none);
        }
    }

    /// <summary>64 bytes, r ‖ s. Two signatures of one message differ.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        lock (key)
            return key.SignData(message, HashAlgorithmName.SHA256);
    }

    public void Dispose() => key.Dispose();

    /// <summary>
    /// Written whole beside the place and then linked to it: nobody reads half a key, and the first of two wins.
    /// </summary>
    private static void Create(string path)
    {
        var beside = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.new";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
