namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Views with strides that the guest chooses, inside the memory of the array.</summary>
internal static class Windows
{
    public static NdArray Strided(Vm vm, NdArray x, in Value shape, in Value strides, bool isWriteable)
    {
        var lengths = Shapes.Parse(vm, shape, x.DType);
        var steps = Array.ConvertAll(vm.ToArray(strides), v => vm.ToIndex(v));
        if (steps.Length != lengths.Length) throw Vm.Error(Types.ValueError, "strides is incompatible with shape of requested array and size of buffer");
        _ = Shapes.CheckedCount(lengths, x.DType);
        var size = x.DType.ItemSize;
        var (least, most) = ((Int128)x.Offset, (Int128)x.Offset);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] % size != 0) throw Vm.Error(Types.ValueError, $"numpy here strides by whole items of {size} bytes, not by {steps[i]}");
            var span = (Int128)(steps[i] / size) * Math.Max(0, lengths[i] - 1);
            (least, most) = (least + Int128.Min(0, span), most + Int128.Max(0, span));
        }
        // numpy would show whatever memory lies there.
        if (Shapes.Count(lengths) > 0 && (least < 0 || most >= x.Buffer.Items.Length))
            throw Vm.Error(Types.ValueError, "strides is incompatible with shape of requested array and size of buffer");
        var view = x.View(lengths, Array.ConvertAll(steps, step => (int)(step / size)), x.Offset);
        view.IsWriteable = isWriteable && x.IsWriteable;
        return view;
    }
}
