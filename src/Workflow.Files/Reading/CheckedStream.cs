namespace Workflow.Files.Reading;

/// <summary>Looks at what is read on its way. Whoever looks may throw.</summary>
internal abstract class CheckedStream(Stream inner) : Stream
{
    protected abstract void Look(ReadOnlySpan<byte> read);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Look(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Tells after each read how much came so far and just now.</summary>
internal sealed class CountedStream(Stream inner, Action<long, int> count) : CheckedStream(inner)
{
    private long total;

    protected override void Look(ReadOnlySpan<byte> read)
    {
        total += read.Length;
        count(total, read.Length);
    }
}
