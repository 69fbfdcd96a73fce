using Microsoft.Win32.SafeHandles;

namespace R1CI.Sdk.OnnxRuntime.Tokens;

/// <summary>One object of ONNX Runtime Extensions. Freed once, after the last call that uses it.</summary>
internal sealed class ExtensionsHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ExtensionsHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        var freed = handle;
        return ExtensionsLibrary.Dispose(ref freed) == 0;
    }
}
