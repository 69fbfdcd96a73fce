using System.Text;

namespace R1CI.Sdk.IronPython;

/// <summary>What a script prints, as the engine writes it: UTF-8, of which a character may come in pieces.</summary>
internal sealed class ScriptOutput(Func<IronPythonScript?> script, bool isError) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var chars = new char[Encoding.UTF8.GetMaxCharCount(count)];
        var length = _decoder.GetChars(buffer, offset, count, chars, 0);
        if (length > 0) script()?.Print(new string(chars, 0, length).ReplaceLineEndings("\n"), isError);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
