using System.Security.Cryptography;
using System.Text;

namespace Workflow.Engine.Proof;

/// <summary>
/// What a signature in a note says. STORED FORMAT: each has its own key id, so that none passes for the other.
/// </summary>
public enum SignatureUse
{
    /// <summary>The office signs its own head.</summary>
    Head,

    /// <summary>
    /// The supervising office says that it saw this head at a time, as the continuation of the last one.
    /// </summary>
    Countersignature,
}

/// <summary>
/// A public key and its name. Whoever verifies takes it, or its fingerprint, from outside of what is verified.
/// STORED FORMAT: `ES256` is ECDSA over P-256 with SHA-256, the signature r ‖ s (64 bytes). The algorithm is part of
/// the key's id, so that SM2 with SM3 can follow beside it. Thread-safe.
/// </summary>
public sealed class TrustedKey
{
    public const string Es256 = "ES256";

    private readonly ECDsa key;

    /// <param name="name">
    /// Names the office (`workflow/<district>`); not empty, no white space, no plus, no control.
    /// </param>
    /// <param name="publicKey">DER SubjectPublicKeyInfo of a P-256 key.</param>
    /// <exception cref="ArgumentException">The name cannot stand in a note.</exception>
    /// <exception cref="CryptographicException">Not such a key.</exception>
    public TrustedKey(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name))
            throw new ArgumentException("a key name is not empty and has no white space and no plus", nameof(name));
        key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        if (
            key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value
            != ECCurve.NamedCurves.nistP256.Oid.Value
        )
            throw new CryptographicException("not a key on P-256");
        Name = name;
        PublicKey = publicKey.ToArray();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(publicKey));
    }

    public string Name { get; }

    public string Algorithm { get; } = Es256;

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>
    /// SHA-256 of <see cref="PublicKey"/>, 64 small hexadecimal digits: what offices print and compare.
    /// </summary>
    public string Fingerprint { get; }

    public string ToPem() => PemEncoding.WriteString("PUBLIC KEY", PublicKey.Span);

    /// <exception cref="ArgumentException">No public key in the text.</exception>
    public static TrustedKey FromPem(string name, string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new TrustedKey(name, key.ExportSubjectPublicKeyInfo());
    }

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        lock (key)
            return signature.Length == 64 && key.VerifyData(message, signature, HashAlgorithmName.SHA256);
    }

    /// <summary>
    /// The four bytes before a signature: SHA-256(name ‖ 0A ‖ FF ‖ "ES256" or "ES256/cosignature/v1" ‖ 0A ‖ public
    /// key). A hint which key to try, not a proof. The form is C2SP's signed-note, type FF (named by text).
    /// </summary>
    public byte[] KeyId(SignatureUse use)
    {
        var type = use == SignatureUse.Head ? Es256 : Es256 + "/cosignature/v1";
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes(Name + "\n"),
            0xFF,
            .. Encoding.ASCII.GetBytes(type + "\n"),
            .. PublicKey.Span,
        ];
        return SHA256.HashData(input)[..4];
    }

    internal static bool IsName(string name) =>
        name.Length is > 0 and <= 200 && !name.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');
}
