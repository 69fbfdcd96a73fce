using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Lets the text algorithms charge a run.</summary>
internal sealed class WorkMeter(Vm vm) : IWorkMeter
{
    public void Tick(long steps) => vm.Work(steps);

    public void Reserve(long bytes) => vm.Charge(bytes);

    public int MaxIntDigits => vm.MaxIntDigits;
}
