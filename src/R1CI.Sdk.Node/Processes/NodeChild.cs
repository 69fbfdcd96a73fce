using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using R1CI.Sdk.Node.Installation;

namespace R1CI.Sdk.Node.Processes;

/// <summary>One process of node. It serves one session and is ended with it: no state of one session is in a process that another gets.</summary>
internal sealed partial class NodeChild : IDisposable
{
    private const int MaxFrameBytes = 4_096;
    private const int MaxTextChars = 1 << 23;
    private const int HeaderBytes = 9;
    private const int MaxErrorChars = 16 << 10;
    private const int InterruptSignal = 2;
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly StringBuilder _partial = new();
    private int _start;
    private int _end;
    private long _last = -1;
    private bool _isReady;
    private int _isKilled;

    private NodeChild(Process process, long maxBytes)
    {
        (_process, MaxBytes) = (process, maxBytes);
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
    }

    /// <summary>Gets the memory limit it was started with.</summary>
    public long MaxBytes { get; }

    public int ProcessId => _process.Id;

    /// <summary>Gets whether it has ended, or is about to.</summary>
    public bool HasExited => Volatile.Read(ref _isKilled) != 0 || _process.HasExited;

    /// <exception cref="NodeUnavailableException">The process cannot be started.</exception>
    public static NodeChild Start(NodeInstallation node, long maxBytes)
    {
        try
        {
            return new NodeChild(Process.Start(NodeCommand.Create(node, maxBytes))!, maxBytes);
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            throw new NodeUnavailableException($"'{node.Path}' cannot be started: {problem.Message} Check that it may be executed and that the machine has processes and memory left.", problem);
        }
    }

    /// <summary>Waits until it has started.</summary>
    /// <returns>Whether it did, in time.</returns>
    public bool WaitUntilReady(TimeSpan time)
    {
        if (!_isReady)
        {
            using var late = Watchdog.After(time, Kill);
            _isReady = Read() is { Kind: 'R' };
        }

        return _isReady;
    }

    /// <summary>Begins with another request: frames are numbered from 0 again.</summary>
    public void Begin()
    {
        _last = -1;
        _partial.Clear();
    }

    /// <summary>Writes a line.</summary>
    /// <returns>Whether the child is there to read it.</returns>
    public bool Send(char kind, string text)
    {
        try
        {
            _input.Write(Utf8.GetBytes($"{kind}{text}\n"));
            _input.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Waits for the next frame.</summary>
    /// <returns><see langword="null"/> when the child has ended or talks nonsense.</returns>
    public NodeFrame? Read()
    {
        while (true)
        {
            if (!Fill(HeaderBytes))
            {
                return null;
            }

            var kind = (char)_buffer[_start];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start + 1));
            var number = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start + 5));
            if (size > MaxFrameBytes || !char.IsAsciiLetter(kind) || number > _last + 1 || _partial.Length > MaxTextChars || !Fill(HeaderBytes + (int)size))
            {
                return null;
            }

            var text = Encoding.UTF8.GetString(_buffer, _start + HeaderBytes, (int)size);
            _start += HeaderBytes + (int)size;
            if (number <= _last)
            {
                continue; // sent twice: it was torn off before it knew that this one was out
            }

            _last = number;
            if (kind is 'o' or 'e')
            {
                return new NodeFrame(kind, text);
            }

            _partial.Append(text);
            if (char.IsAsciiLetterUpper(kind))
            {
                text = _partial.ToString();
                _partial.Clear();
                return new NodeFrame(kind, text);
            }
        }
    }

    /// <summary>Asks the script that runs to end; what the session has defined stays.</summary>
    /// <returns>Whether the platform can ask.</returns>
    public bool Interrupt() => !OperatingSystem.IsWindows() && !HasExited && SendSignal(_process.Id, InterruptSignal) == 0;

    /// <summary>Ends the process at once. Thread-safe.</summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref _isKilled, 1) != 0)
        {
            return;
        }

        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>How it ended, after <see cref="Read"/> gave nothing.</summary>
    public (int ExitCode, string Error) Autopsy()
    {
        using var late = Watchdog.After(TimeSpan.FromSeconds(2), Kill);
        var text = new char[MaxErrorChars];
        var length = _process.StandardError.ReadBlock(text);
        Kill();
        _process.WaitForExit();
        return (_process.ExitCode, new string(text, 0, length));
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);

    private bool Fill(int count)
    {
        while (_end - _start < count)
        {
            if (_start > 0)
            {
                Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
                (_start, _end) = (0, _end - _start);
            }

            int read;
            try
            {
                read = _output.Read(_buffer, _end, _buffer.Length - _end);
            }
            catch (IOException)
            {
                read = 0;
            }

            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
