namespace R1CI.Sdk.Python.Runtime;

internal sealed partial class Vm
{
    private Value Run() => throw new NotSupportedException();
    public bool GenNext(PyGenerator g, ref Value dst) => throw new NotSupportedException();
    private Value NewGenerator(PyFunction f, ReadOnlySpan<Value> args) => throw new NotSupportedException();
    public PyModule ImportModule(string name) => throw new NotSupportedException();
    private void TraceRoots(Census c)
    {
        if (Handled != null) c.Visit(Handled);
    }
}
