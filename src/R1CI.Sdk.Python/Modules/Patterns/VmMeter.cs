using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>A session's meter as the text and regex algorithms see it.</summary>
internal sealed class VmMeter(Vm vm) : IWorkMeter
{
    public void Tick(long steps)
    {
        if (steps > int.MaxValue / 2)
        {
            vm.Work(steps);
        }
        else
        {
            vm.Tick((int)steps);
        }
    }

    public void Reserve(long bytes) => vm.Charge(bytes);
}
