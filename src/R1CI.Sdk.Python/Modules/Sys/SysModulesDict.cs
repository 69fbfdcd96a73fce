namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary><c>sys.modules</c>: shows what is imported when it is read, and forgets or replaces a module when it is changed.</summary>
internal sealed class SysModulesDict : PyDict
{
    private bool _isRefreshing;

    public override void Refresh(Vm vm)
    {
        _isRefreshing = true;
        Show(vm, "__main__", vm.Main);
        foreach (var (name, module) in vm.Modules)
        {
            Show(vm, name, module);
        }

        _isRefreshing = false;
    }

    public override Obj Fork(Forker f) => f.Add(this, new SysModulesDict(), static (f, a, b) => b.CopyFrom(f, a));

    protected override void Changed(Vm vm, in Value key, in Value value)
    {
        if (_isRefreshing || key.O is not PyStr name)
        {
            return;
        }

        if (value.O is PyModule module)
        {
            vm.Modules[name.S] = module;
        }
        else
        {
            vm.Modules.Remove(name.S);
        }
    }

    private void Show(Vm vm, string name, PyModule module)
    {
        var key = Value.Str(name);
        if (!TryGet(vm, key, out _))
        {
            Set(vm, key, module);
        }
    }
}
