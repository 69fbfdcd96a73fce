using Jint;
using Jint.Native;
using Jint.Native.Promise;

namespace R1CI.Sdk.Jint.World;

/// <summary>Promises that were rejected and that nobody has taken care of: an error of the script, as in Node.</summary>
internal sealed class Rejections
{
    private readonly List<(JsValue Promise, JsValue Reason)> _open = [];

    public Rejections(Engine engine) => engine.Advanced.PromiseRejectionTracker += (_, rejection) =>
    {
        if (rejection.Operation == PromiseRejectionOperation.Reject) _open.Add((rejection.Promise, rejection.Value ?? JsValue.Undefined));
        else _open.RemoveAll(open => ReferenceEquals(open.Promise, rejection.Promise));
    };

    /// <summary>Gets why the first of them was rejected; <see langword="null"/> when there is none.</summary>
    public JsValue? First => _open.Count == 0 ? null : _open[0].Reason;

    public void Clear() => _open.Clear();
}
