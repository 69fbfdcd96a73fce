namespace R1CI.Sdk.Python.Modules.Threads;

/// <summary>The module <c>_threads</c>: stacks of activations that guest code switches between. <c>threading</c> and the scheduler are guest source.</summary>
internal static class ThreadsModule
{
    public static readonly ModuleDef Def = new("_threads", static m => m
        .Fn1("new", static (vm, target) => target.O is PyFunction function ? vm.NewThread(function) : vm.Raise(Types.TypeError, "a function is needed"))
        .Fn1("resume", static (vm, stack) => stack.O is PyThreadStack thread ? vm.ResumeThread(thread) : vm.Raise(Types.TypeError, "a stack is needed"))
        .Fn("leave", "", static (vm, _) => vm.LeaveThread())
        .Fn("can_leave", "", static (vm, _) => vm.CanLeaveThread)
        .Fn("count", "", static (vm, _) => vm.LiveThreads));
}
